"""Laying out one section: its steps become segments, cut at every decision."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatchmethod
from itertools import count
from typing import TYPE_CHECKING
from zlib import crc32

from thaw.base.units import Decibel, Frames, frames_from_seconds, whole_quanta
from thaw.spec.steps import (
    ELSE,
    LOOKS,
    MARK_BODY,
    NO_FILE,
    Anchor,
    Bed,
    Body,
    CheckIn,
    Choose,
    Go,
    Look,
    Mark,
    Option,
    OwnMusic,
    Pace,
    Play,
    Rest,
    Say,
    Sense,
    Sound,
    Step,
    Words,
    Write,
)
from thaw.timeline.limits import EASED_MUSIC_DB
from thaw.timeline.music import Part, own_length, part_of_own, part_of_pack
from thaw.timeline.palettes import measures_with, palette
from thaw.timeline.runs import BETWEEN_LINES, Run, rest_length
from thaw.timeline.segment import (
    Answered,
    BedCue,
    MusicCue,
    PaceCue,
    Question,
    QuestionKind,
    ScreenCue,
    ScreenPart,
    Segment,
    SoundCue,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from thaw.spec.session import Section
    from thaw.timeline.choices import Course
    from thaw.timeline.program import Line, Program

AFTER_SECTION = frames_from_seconds(1.2)
"""The breath between two sections."""
TOUCH_IN_EVERY = frames_from_seconds(14)
"""How often the anchor is named while it fills the time of a region that was left out."""
OUTSIDE_LEVEL = 1


class SectionLayout:
    """One section on its way to segments, for one course."""

    def __init__(
        self,
        program: Program,
        course: Course,
        index: int,
        prefix: str,
        heads: Mapping[str, str],
    ) -> None:
        self._program = program
        self._course = course
        self._index = index
        self._section: Section = program.session.sections[index]
        self._prefix = prefix
        self._heads = heads
        self._run = Run()
        self._step_from = Frames(0)
        self._done: list[Segment] = []
        # Which wording comes next. Counted from the session and the section, so that
        # neighbouring sections differ, and sessions do as a rule.
        self._turn = crc32(program.session.id.encode()) + index
        self._marks = False

    def segments(self, after: str | None) -> tuple[Segment, ...]:
        """The segments of the section; the last leads to ``after`` (None: the end)."""
        self._lay_out()
        self._run.wait(AFTER_SECTION if after is not None else 0)
        self._cut(None, after)
        laid = tuple(self._done)
        return (self._filled(laid, after),) if self._left_out else laid

    @property
    def _left_out(self) -> bool:
        return self._section.region in self._course.left_out

    def _lay_out(self) -> None:
        for place, step in enumerate(self._section.steps):
            if isinstance(step, Go):
                self._cut(None, self._heads[step.go])
                return
            self._step_from = self._run.frame
            self._step(step, (self._index, place))

    def _cut(self, question: Question | None, after: str | None) -> None:
        """End the segment that is being laid out; ``after`` is where it leads."""
        number = len(self._done)
        self._done.append(
            Segment(
                id=f"{self._prefix}.{number}",
                section=self._section,
                level=self._section.level,
                title=self._section.title or "",
                frames=self._run.frame,
                cues=tuple(self._run.cues),
                question=question,
                next=after,
                asks_from=self._step_from,
            )
        )
        self._run = Run()

    def _ask(self, question: Question) -> None:
        self._cut(question, f"{self._prefix}.{len(self._done) + 1}")

    def _line(self, path: tuple[int, ...], variant: str | None = None) -> Line:
        return self._program.lines[path, variant]

    def _say_if_spoken(self, path: tuple[int, ...]) -> None:
        line = self._program.lines.get((path, None))
        if line is not None:
            self._run.say(line)

    def _question_id(
        self, step: Choose | CheckIn | Words | Body | Sense | Write, place: int
    ) -> str:
        return f"{self._section.id}.{step.name or place + 1}"

    # One method for each kind of step.

    @singledispatchmethod
    def _step(self, step: Step, _path: tuple[int, ...]) -> None:
        raise AssertionError(f"no layout for {type(step).__name__}")

    @_step.register(Say)
    def _(self, step: Say, path: tuple[int, ...]) -> None:
        if isinstance(step.say, str):
            self._run.say(self._line(path))
            return
        anchor = self._course.anchor or next(iter(self._program.anchors))
        self._run.say(self._line(path, anchor if anchor in step.say else ELSE))

    @_step.register(Rest)
    def _(self, step: Rest, path: tuple[int, ...]) -> None:
        over_music = len(path) > 2
        self._run.rest(
            rest_length(step.rest, self._section.level, self._course, over_music=over_music)
        )

    @_step.register(Anchor)
    def _(self, step: Anchor, _path: tuple[int, ...]) -> None:
        lines = self._program.anchor(self._course.anchor).lines
        self._run.fill(lines[self._turn % len(lines)], step.anchor)
        self._turn += 1

    @_step.register(Choose)
    def _(self, step: Choose, path: tuple[int, ...]) -> None:
        choice = step.choose
        if choice.sets == "anchor" and self._course.choices.anchor is not None:
            return
        self._run.say(self._line(path))
        for number, option_id in enumerate(choice.options) if choice.speak else ():
            self._run.say(self._line((*path, number), option_id))
        options = tuple(
            self._answer(option_id, option, choice.sets)
            for option_id, option in choice.options.items()
        )
        self._ask(
            Question(
                self._question_id(step, path[1]),
                QuestionKind.CHOOSE,
                choice.ask,
                whole_quanta(choice.wait),
                options,
                choice.default,
            )
        )

    def _answer(self, option_id: str, option: str | Option, sets: str | None) -> Answered:
        given = {} if sets is None else {sets: option_id}
        if isinstance(option, str):
            return Answered(option_id, self._program.worded(option_id, option), None, given)
        text = self._program.worded(option_id, option.say)
        target = None if option.go is None else self._heads[option.go]
        return Answered(option_id, text, target, given | option.set)

    @_step.register(CheckIn)
    def _(self, step: CheckIn, path: tuple[int, ...]) -> None:
        self._say_if_spoken(path)
        routes = tuple(
            (condition, self._heads.get(target, target))
            for condition, target in step.when.items()
        )
        self._ask(
            Question(
                self._question_id(step, path[1]),
                QuestionKind.CHECK_IN,
                step.ask or "",
                whole_quanta(step.wait),
                measures=tuple(step.check_in),
                routes=routes,
            )
        )

    @_step.register(Words)
    def _(self, step: Words, path: tuple[int, ...]) -> None:
        self._say_if_spoken(path)
        words = palette(step.words)
        self._ask(
            Question(
                self._question_id(step, path[1]),
                QuestionKind.WORDS,
                step.ask or "",
                whole_quanta(step.wait),
                measures=measures_with(words),
                words=words,
            )
        )

    @_step.register(Body)
    def _(self, step: Body, path: tuple[int, ...]) -> None:
        if step.body != MARK_BODY:
            self._run.add(ScreenCue(self._run.frame, ScreenPart.BODY, step.body))
            return
        self._say_if_spoken(path)
        wait = whole_quanta(step.wait)
        kind = QuestionKind.BODY
        self._ask(Question(self._question_id(step, path[1]), kind, step.ask or "", wait))

    @_step.register(Play)
    def _(self, step: Play, path: tuple[int, ...]) -> None:
        if isinstance(step.play, OwnMusic):
            own = part_of_own(self._program, self._course, step, path)
            if own is None:  # its time goes to the anchor
                self._fill(self._run, self._run.frame + own_length(step))
                return
            self._add_music(step, own)
            self._over_music(step, path, own.frames)
            return
        part = part_of_pack(self._program, step, step.play)
        if part is not None:
            self._add_music(step, part)
        self._over_music(step, path, part.frames if part is not None else step.length or 0)

    def _add_music(self, step: Play, part: Part) -> None:
        eased = EASED_MUSIC_DB if self._course.eased else 0.0
        self._run.add(
            MusicCue(
                self._run.frame,
                part.frames,
                part.source,
                part.offset,
                Decibel(part.gain + eased),
                step.fade_in,
                step.fade_out,
                step.marks or self._marks,
            )
        )

    def _over_music(self, step: Play, path: tuple[int, ...], frames: int) -> None:
        end = self._run.frame + whole_quanta(frames)
        for inner, said in enumerate(step.during):
            self._step(said, (*path, inner))
        self._run.wait(max(0, end - self._run.frame))

    @_step.register(Bed)
    def _(self, step: Bed, _path: tuple[int, ...]) -> None:
        sound = self._program.sounds.get(step.bed)
        if sound is None and step.bed != NO_FILE:
            return
        gain = Decibel(min(0.0, step.gain) + (sound.correction if sound else 0.0))
        source = None if sound is None else sound.source
        self._run.add(BedCue(self._run.frame, source, gain, step.fade))

    @_step.register(Sound)
    def _(self, step: Sound, _path: tuple[int, ...]) -> None:
        sound = self._program.sounds.get(step.sound)
        if sound is not None:
            gain = Decibel(min(0.0, step.gain) + sound.correction)
            self._run.add(SoundCue(self._run.frame, sound.frames, sound.source, gain))
            self._run.wait(sound.frames)

    @_step.register(Pace)
    def _(self, step: Pace, path: tuple[int, ...]) -> None:
        self._say_if_spoken(path)
        pace = step.pace
        inward, outward = whole_quanta(pace.inward), whole_quanta(pace.outward)
        frames = Frames((inward + outward) * pace.cycles)
        self._run.wait(BETWEEN_LINES)
        self._run.add(PaceCue(self._run.frame, frames, pace.by, inward, outward))
        self._run.wait(frames)

    @_step.register(Sense)
    def _(self, step: Sense, path: tuple[int, ...]) -> None:
        self._run.say(self._line(path))
        sense = step.sense
        after = f"{self._prefix}.{len(self._done) + 2}"
        self._ask(
            Question(
                self._question_id(step, path[1]),
                QuestionKind.SENSE,
                sense.what,
                whole_quanta(step.wait),
                (
                    Answered("have", sense.answer("have"), None, {}),
                    Answered("without", sense.answer("without"), after, {}),
                ),
                "have",
                lasts=whole_quanta(sense.length),
            )
        )
        self._run.add(ScreenCue(Frames(0), ScreenPart.ACTIVITY, sense.what))
        self._run.rest(whole_quanta(sense.length))
        self._run.add(ScreenCue(self._run.frame, ScreenPart.ACTIVITY, ""))
        self._cut(None, after)

    @_step.register(Write)
    def _(self, step: Write, path: tuple[int, ...]) -> None:
        self._run.say(self._line(path))
        wait = whole_quanta(step.write.length)
        question_id = self._question_id(step, path[1])
        self._ask(Question(question_id, QuestionKind.WRITE, step.write.ask, wait))

    @_step.register(Look)
    def _(self, step: Look, _path: tuple[int, ...]) -> None:
        frame, part = self._run.frame, ScreenPart.LOOK
        if step.look in LOOKS:
            self._run.add(ScreenCue(frame, part, step.look))
            return
        picture = self._program.pictures.get(step.look)
        if picture is None:
            self._run.add(ScreenCue(frame, part, "still"))
            return
        self._run.add(ScreenCue(frame, part, picture.file, step.alt or picture.words))

    @_step.register(Mark)
    def _(self, step: Mark, _path: tuple[int, ...]) -> None:
        self._marks = step.mark == "on"

    # A region that is left out.

    def _filled(self, laid: tuple[Segment, ...], after: str | None) -> Segment:
        """The anchor for as long as the section would have taken, its questions not asked."""
        wanted = sum(segment.frames for segment in laid)
        run = Run()
        self._fill(run, wanted)
        last = laid[-1]
        return replace(
            laid[0],
            level=OUTSIDE_LEVEL,
            title=self._program.anchor(self._course.anchor).label,
            frames=max(run.frame, whole_quanta(wanted)),
            cues=tuple(run.cues),
            question=None,
            next=last.next if last.next is not None else after,
        )

    def _fill(self, run: Run, end: int) -> None:
        """The anchor, named now and then, until about the frame ``end`` of a run."""
        begun = False
        for line in self._anchor_lines():
            left = end - run.frame
            if left < TOUCH_IN_EVERY // 2 and begun:
                return
            run.fill(line, Frames(min(TOUCH_IN_EVERY, left)))
            begun = True

    def _anchor_lines(self) -> Iterator[Line]:
        """A whole reset, then touch-ins in turn."""
        anchor = self._program.anchor(self._course.anchor)
        yield anchor.lines[self._turn % len(anchor.lines)]
        yield from (anchor.touch_ins[n % len(anchor.touch_ins)] for n in count(self._turn))
