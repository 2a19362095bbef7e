import pytest

from thaw.base.errors import InputError
from thaw.packs.limits import (
    LARGEST_FILE,
    LARGEST_PACK,
    LARGEST_RATIO,
    MOST_TEXT,
    Allowance,
    largest,
)


def code(*takes):
    allowance = Allowance("a.thawpack")
    *before, last = takes
    for take in before:
        allowance.take(*take)
    with pytest.raises(InputError) as caught:
        allowance.take(*last)
    (problem,) = caught.value.problems
    assert problem.text.endswith(".")
    return problem.code


def test_each_kind_of_file_has_its_own_limit():
    sizes = list(map(largest, ("manifest.minisig", "pack.yaml", "manifest", "beds/a.ogg")))
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize("name", ["manifest.minisig", "pack.yaml", "manifest", "beds/a.ogg"])
def test_one_byte_too_many_ends_it(name):
    Allowance("a").take(name, largest(name), largest(name))
    assert code((name, largest(name) + 1, largest(name) + 1)) == "file-large"


def test_what_is_read_is_counted_over_all_files():
    count = LARGEST_PACK // LARGEST_FILE
    takes = [(f"beds/{n}.ogg", LARGEST_FILE, LARGEST_FILE) for n in range(count)]
    assert code(*takes, ("beds/z.ogg", 1, 1)) == "pack-large"


def test_all_texts_together_have_a_limit():
    size = largest("sessions/a.yaml")
    takes = [(f"sessions/s{n}.yaml", size, size) for n in range(MOST_TEXT // size)]
    assert code(*takes, ("pack.yaml", 1, 1)) == "text-large"


def test_what_is_read_twice_counts_once():
    allowance = Allowance("a")
    for _ in range(10):
        allowance.take("beds/a.ogg", LARGEST_FILE, LARGEST_FILE)


def test_a_file_that_swells_is_ended_while_it_does():
    Allowance("a").take("beds/a.ogg", 64 * 1024, 1)
    packed = 10_000
    Allowance("a").take("beds/a.ogg", packed * LARGEST_RATIO, packed)
    assert code(("beds/a.ogg", packed * (LARGEST_RATIO + 10), packed)) == "file-swells"
