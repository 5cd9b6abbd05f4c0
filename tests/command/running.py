"""The command in this process, in one of its own, and at a terminal."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from select import select

from click.testing import CliRunner, Result

from quoteattr.cli import command

SPEECH = "“We won,” said Ada Byron. The so-called “deal” was off. “No,” said Ida Moss.\n"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=stdin)


def start(*arguments: str | Path, **streams: int) -> "subprocess.Popen[bytes]":
    """Start the command as a process of its own, which listens to Ctrl-C also where the tests run in the background."""
    return subprocess.Popen(  # noqa: S603 - the arguments are those of the test
        [sys.executable, "-m", "quoteattr", *map(str, arguments)],
        stdin=streams.get("stdin", subprocess.DEVNULL),
        stdout=streams.get("stdout", subprocess.PIPE),
        stderr=streams.get("stderr", subprocess.PIPE),
        preexec_fn=_listen if os.name == "posix" else None,  # noqa: PLW1509 - the tests have one thread
    )


def _listen() -> None:
    for one in (signal.SIGINT, signal.SIGHUP):  # the second is ignored below nohup
        signal.signal(one, signal.SIG_DFL)


def at_a_terminal(
    *arguments: str | Path, stream: str = "stderr", stop_when: Callable[[bytes], bool] = lambda _: False
) -> tuple[int, str]:
    """Run the command with a terminal for one of its streams, and return its status and what was on the terminal.

    Args:
        arguments: Those of the command.
        stream: ``stderr`` or ``stdout``; the other is thrown away.
        stop_when: Asked about what is on the terminal so far; if it says so, Ctrl-C is pressed.
    """
    ours, theirs = pty.openpty()
    shown = b""
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: theirs}
    with start(*arguments, **streams) as process:
        os.close(theirs)
        while True:
            ready, _, _ = select([ours], [], [], 60)
            try:
                part = os.read(ours, 4096) if ready else b""
            except OSError:  # how a terminal says on Linux that nobody is at its other end
                part = b""
            if not part:
                break
            shown += part
            if stop_when(shown):
                process.send_signal(signal.SIGINT)
                stop_when = _never
    os.close(ours)
    return process.returncode, shown.decode()


def _never(_: bytes) -> bool:
    return False
