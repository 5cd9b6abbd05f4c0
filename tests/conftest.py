"""What all tests share: known failures are marked, and no test depends on how fast a machine is."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from seed_files import known_failures

# --hypothesis-profile chooses: "ci" and "mutation" draw the same examples each time, "nightly" has a night.
UNHURRIED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("dev", **UNHURRIED, max_examples=25)
QUICK = (Phase.explicit, Phase.generate, Phase.shrink)  # explaining a failure takes longer than finding it
settings.register_profile("ci", **UNHURRIED, max_examples=30, derandomize=True, database=None, phases=QUICK)
FOUND = (Phase.explicit, Phase.generate)  # that a mutant dies is all there is to know
settings.register_profile("mutation", **UNHURRIED, max_examples=15, derandomize=True, database=None, phases=FOUND)
settings.register_profile("random", **UNHURRIED, max_examples=10, database=None, phases=FOUND)  # for many seeds
settings.register_profile("nightly", **UNHURRIED, max_examples=20_000)
settings.load_profile("ci")  # the same examples each time: what fails was caused by a change

COLLECTED = pytest.StashKey[set[tuple[str, str]]]()


@pytest.hookimpl(tryfirst=True)  # before -k leaves any out
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what seeds/known_failures.toml lists: strictly, so that an improvement is noticed."""
    collected = config.stash[COLLECTED] = set()
    for item in items:
        test, _, identity = item.name.removesuffix("]").partition("[")
        collected.add((test, identity))
        reason = known_failures().get(test, {}).get(identity)
        if reason is not None:
            item.add_marker(pytest.mark.xfail(strict=True, reason=reason))


@pytest.fixture
def collected(pytestconfig: pytest.Config) -> set[tuple[str, str]]:
    """Return the name and the id of every test there is, as far as its file was collected."""
    return pytestconfig.stash[COLLECTED]
