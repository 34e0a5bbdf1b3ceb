"""What was said of something wrong."""


def expect(done, code, exit_code, *words):
    """It was told kindly: this code of a diagnostic, this code on exit, these words."""
    assert done.is_kind, done.err
    assert done.code == exit_code, done.err
    assert f"[{code}]" in done.err
    for word in words:
        assert word in done.err
