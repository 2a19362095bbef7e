from fakes.specs import CLOSING, HEAD, WHOLE, section
from thaw.spec.graph import Graph
from thaw.spec.load import load_session


def graph(*sections):
    loaded = load_session(f"{HEAD}sections:\n{''.join(sections)}".encode(), "f")
    assert loaded.draft is not None
    return Graph(loaded.draft)


SAY = "[{say: A.}]"


def test_sections_follow_each_other_to_the_closing():
    assert graph(section(SAY), section(SAY, id="two"), CLOSING).exits == ((1,), (2,), ())


def test_go_leaves_nothing_behind_it():
    found = graph(section("[{say: A.}, {go: closing}]"), section(SAY, id="two"), CLOSING)
    assert found.exits == ((2,), (2,), ())
    assert found.reached == {0, 2}


def test_an_option_and_a_route_are_ways_beside_the_next_section():
    found = graph(
        section("[{check_in: [stirred], when: {stirred >= 6: closing}}]"),
        section(
            "[{choose: {ask: A?, options: {a: A, b: {say: B, go: closing}}, default: a}}]",
            id="two",
        ),
        section(SAY, id="three"),
        CLOSING,
    )
    assert found.exits == ((1, 3), (2, 3), (3,), ())


def test_a_choice_whose_every_option_leads_away_is_the_end_of_its_section():
    options = "{a: {say: A, go: three}, b: {say: B, go: closing}}"
    found = graph(
        section(f"[{{choose: {{ask: A?, options: {options}, default: a}}}}, {{go: two}}]"),
        section(SAY, id="two"),
        section(SAY, id="three"),
        CLOSING,
    )
    assert found.exits[0] == (2, 3)


def test_a_section_that_can_be_left_out_can_be_passed_by():
    found = graph(section("[{go: closing}]", region="feet"), section(SAY, id="two"), CLOSING)
    assert found.exits[0] == (1, 2)


def test_a_closing_ends_its_way():
    assert graph(CLOSING, section(SAY)).exits == ((), ())


def test_a_way_back_is_no_way():
    assert graph(section(SAY), section("[{go: one}]", id="two"), CLOSING).exits == (
        (1,),
        (),
        (),
    )


def test_jumps_know_where_they_are_written():
    loaded = load_session(WHOLE.encode(), "f").required()
    paths = {jump.target: (jump.path, jump.routed) for jump in Graph(loaded).jumps}
    assert paths["too-much"] == (("sections", 1, "steps", 2, "when", "stirred >= 6"), True)
    assert paths["closing"][0][-4:] == ("choose", "options", "outside", "go")
