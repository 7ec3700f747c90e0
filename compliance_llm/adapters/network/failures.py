"""Errors between cdraft and a server: those worth another try, and those reported to the user."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx2

from compliance_llm.adapters.network.addresses import BY_HAND, host_of
from compliance_llm.errors import CdraftError

REFUSES = frozenset({401, 402, 403, 405, 406, 407, 437, 451})
LATER = frozenset({202, 408, 425, 429})
UNREACHABLE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})


class TransientError(Exception):
    """A try failed in a way that another may not; ``wait`` is how many seconds the server asks for, if it does."""

    def __init__(self, problem: str, wait: float | None = None) -> None:
        self.wait = wait
        super().__init__(problem)


def judge(response: httpx2.Response, url: str, *, longest: float) -> None:
    """Lets an answer with a file, or with a piece of one, pass.

    Args:
        response: as it came, before its body is read.
        url: which was asked.
        longest: a server that asks for a longer wait than these seconds is told to the user.

    Raises:
        TransientError: for what passes.
        CdraftError: for what does not.
    """
    status, host = response.status_code, host_of(url)
    if status in (200, 206):
        return
    if _is_challenge(response) or status in REFUSES:
        raise CdraftError(
            f"{host} refuses cdraft's requests (status {status}): {url}",
            f"Some publishers accept only browsers: open it in one, {BY_HAND}",
        )
    if status in LATER or status >= 500:
        wait = _seconds(response.headers.get("retry-after", ""))
        if wait is not None and wait > longest:
            raise CdraftError(
                f"{host} asks to wait {wait / 60:.0f} minutes (status {status}): {url}",
                "Try again after that time; nothing was changed.",
            )
        raise TransientError(f"{host} answered {status}", wait)
    gone = {404: "has nothing at this address (404)", 410: "has withdrawn the content of this address (410)"}
    raise CdraftError(
        f"{host} {gone.get(status, f'answered {status} instead of a file')}: {url}",
        f"Find the text on the publisher's site, {BY_HAND}",
    )


@contextmanager
def explained(url: str) -> Generator[None]:
    """Network errors in words: worth another try, or reported to the user.

    Raises:
        TransientError: where the connection was slow, refused or broke.
        CdraftError: where there is no network, no such host, or no trust in it.
    """
    host = host_of(url)
    try:
        yield
    except httpx2.TimeoutException as error:
        raise TransientError(f"{host} did not answer in time") from error
    except httpx2.ProxyError as error:
        raise CdraftError(
            f"The proxy set in the environment did not connect to {host} ({error}).",
            "Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY; nothing was changed.",
        ) from error
    except httpx2.ConnectError as error:
        raise _not_reached(error, host) from error
    except (httpx2.NetworkError, httpx2.RemoteProtocolError) as error:
        raise TransientError(f"the connection to {host} broke") from error
    except (httpx2.TransportError, httpx2.InvalidURL, UnicodeError) as error:
        raise CdraftError(f"{url} cannot be requested ({error}).", f"Check the address, or {BY_HAND}") from error


def _not_reached(error: httpx2.ConnectError, host: str) -> TransientError | CdraftError:
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLError):
            reason = getattr(cause, "verify_message", "") or cause.reason or cause
            return CdraftError(
                f"{host} has no valid certificate ({reason}); nothing was downloaded.",
                f"If your network inspects TLS traffic, set SSL_CERT_FILE to its certificate; or {BY_HAND}",
            )
        if isinstance(cause, socket.gaierror):
            return CdraftError(
                f"There is no network, or the host {host} does not exist; nothing was changed.",
                f"Connect and try again, or, on a connected machine, {BY_HAND}",
            )
        if isinstance(cause, OSError) and cause.errno in UNREACHABLE:
            return CdraftError(
                f"There is no network ({cause.strerror}: {host}); nothing was changed.",
                f"Connect and try again, or, on a connected machine, {BY_HAND}",
            )
    return TransientError(f"{host} does not answer")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_challenge(response: httpx2.Response) -> bool:
    """Whether a guard in front of the publisher asks for a browser."""
    return "x-amzn-waf-action" in response.headers or response.headers.get("cf-mitigated") == "challenge"


def _seconds(retry_after: str) -> float | None:
    """How long a server asks to wait: it says so in seconds or names a moment; None where it says nothing readable."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((aware - datetime.now(UTC)).total_seconds(), 0.0)
