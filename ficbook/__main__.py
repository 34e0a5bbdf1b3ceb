"""`python -m ficbook`."""

if __name__ == "__main__":
    try:
        from ficbook.cli import main

        code = main()
    except KeyboardInterrupt:
        code = 130
    raise SystemExit(code)
