"""Which addresses cdraft asks, and which redirects it follows: https, the same host, nothing secret in the address."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from compliance_llm.errors import CdraftError

BY_HAND = "save the file with a browser and add it:  cdraft corpus add FILE --instrument ID --from DATE"
PORTS = {"https": 443, "http": 80}


def checked(url: str, *, named: bool) -> str:
    """The address without its fragment, if it may be asked.

    Args:
        url: as typed, or as in the register.
        named: whether the user typed it; only then, or on this machine itself, may it be plain http.

    Raises:
        CdraftError: if it is not an http address, contains a user name or password, or is plain http and was not typed.
    """
    parts, _ = _split(url)
    if parts.scheme == "http" and not named and not is_loopback(url):
        raise CdraftError(
            f"{url} is not encrypted, so the text could be altered in transit.",
            f"Use its https address, or confirm this one:  cdraft corpus add {url} --instrument ID --from DATE",
        )
    return urlunsplit(parts._replace(fragment=""))


def redirected(first: str, here: str, location: str) -> str:
    """Where a server at ``here`` sends us on to, if that is still where the user wanted to go.

    A redirect may lead to the host of ``first``, to that host with or without ``www.``, or to a host below it; never
    from https to http, and never to another port.

    Raises:
        CdraftError: naming the address refused.
    """
    try:
        there = checked(urljoin(here, location), named=True)
    except ValueError as error:
        raise CdraftError(f"{first} redirects to an invalid address.", f"Open it in a browser, {BY_HAND}") from error
    asked, (host, port) = _split(first)[1], _split(there)[1]
    if not _same_publisher(asked[0], host) or not _same_port(first, there, asked[1], port):
        where = host if host != asked[0] else f"port {port} of {host}"
        raise CdraftError(
            f"{first} redirects to another host, {where}, which was not named ({there}).",
            f"If that is the publisher, name it:  cdraft corpus add {there} --instrument ID --from DATE",
        )
    if here.startswith("https:") and there.startswith("http:"):
        raise CdraftError(
            f"{first} redirects to an unencrypted address ({there}).",
            f"Use another address of the publisher, or {BY_HAND}",
        )
    return there


def host_of(url: str) -> str:
    """The host and, where it is not the usual one, the port."""
    parts, (host, port) = _split(url)
    return host if port == PORTS[parts.scheme] else f"{host}:{port}"


def is_loopback(url: str) -> bool:
    """Whether the address is this machine's own."""
    host = _split(url)[1][0]
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _split(url: str) -> tuple[SplitResult, tuple[str, int]]:
    """The parts of an address, with its host in small letters and its port."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError as error:
        raise CdraftError(f"{url!r} is not an address ({error}).", "Write it as https://host/path.") from error
    if parts.scheme not in PORTS or not host:
        raise CdraftError(f"{url!r} is not an http or https address.", "Write it as https://host/path.")
    if parts.username is not None or parts.password is not None:
        raise CdraftError(
            f"The address at {host} contains a user name or password; cdraft sends neither.",
            f"Remove them; if the text needs an account, {BY_HAND}",
        )
    return parts, (host, port or PORTS[parts.scheme])


def _same_publisher(asked: str, host: str) -> bool:
    if asked.removeprefix("www.") == host.removeprefix("www."):
        return True
    return not _is_number(host) and host.endswith(f".{asked}")


def _same_port(first: str, there: str, asked: int, port: int) -> bool:
    """The same port, or the usual ones of http and https."""
    usual = asked == PORTS[urlsplit(first).scheme] and port == PORTS[urlsplit(there).scheme]
    return asked == port or usual


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
