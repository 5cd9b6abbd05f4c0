"""Sessions with the command.

What each command writes and says, with all of its options and for all that can be wrong with a file, is written down in
``tests/specification/sessions``. A change is looked at, and then written down with
``python tests/specification/sessions.py``.
"""

from difflib import unified_diff

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sessions import names, played, read

FOLDERS = st.sampled_from(["here", "a folder", "ünï–çødé", "a.b"])
SHOWN = 30
HINT = "look at each, and if it is right: python tests/specification/sessions.py"


@pytest.mark.parametrize("name", names())
@settings(max_examples=1)
@given(folder=FOLDERS)
def test_a_session_goes_as_it_went_in_whichever_folder(
    name: str, folder: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each file, message and exit status is as it was when somebody last looked at it."""
    here = tmp_path_factory.mktemp("session") / folder
    here.mkdir()
    expected, found = read(name), played(read(name), here)
    changes = unified_diff(expected, found, "approved", "now", n=1, lineterm="")
    assert found == expected, "\n".join([HINT, *(line[:200] for line, _ in zip(changes, range(SHOWN), strict=False))])
