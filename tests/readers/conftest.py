"""What the tests of readers may ask for."""

import socket

import pytest


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who opens a connection fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a manuscript may not open a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
