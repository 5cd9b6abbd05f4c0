"""Count the figures of spans, decisions and speakers, and the answers of each rule, document by document."""

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import define, evolve, field

from quoteattr.evaluation.alignment import Alignment, align, shared
from quoteattr.evaluation.figures import Accuracy, Answer, Calibration, Evaluation, Fault, Rates, RuleRates
from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, GoldSpeaker
from quoteattr.evaluation.naming import bearers, is_character, is_mentioned, is_named, same_name
from quoteattr.evaluation.people import People
from quoteattr.evaluation.predictions import PredictedSpeaker, Prediction, predictions_of
from quoteattr.records import Attribution, Span

__all__ = ["Score"]


@define
class Score:
    """What has been counted so far."""

    _documents: int = 0
    _questions: int = 0
    _right: Counter[str] = field(factory=Counter)
    _gold: Counter[str] = field(factory=Counter)
    _predicted: Counter[str] = field(factory=Counter)
    _answers: list[Answer] = field(factory=list)
    _faults: list[Fault] = field(factory=list)
    _missing: list[str] = field(factory=list)
    _people: People = field(factory=People)
    _people_faults: list[Fault] = field(factory=list)
    _resolves_speakers: bool = False

    def add(self, document: GoldDocument, predictions: Sequence[Attribution | Prediction] | None) -> None:
        """Count one document. ``None`` means that it has no predictions, which is reported."""
        self._documents += 1
        if predictions is None:
            self._missing.append(document.id)
        ours = [one if isinstance(one, Prediction) else predictions_of([one])[0] for one in predictions or ()]
        if not document.complete:
            ours = [one for one in ours if _is_asked_for(one, document)]
        aligned = align(document.text, [quote.content for quote in document.quotes], ours)
        self._add_spans(document, aligned)
        bearing = bearers(document.quotes) if document.is_fiction else {}
        for number, quote in enumerate(document.quotes):
            if quote.attributed is None:
                continue
            self._questions += 1
            judged = aligned.judge(number)
            self._add_decision(document, quote, judged)
            if document.is_fiction:
                self._add_character(document, quote, judged, bearing)
            else:
                self._add_mention(document, quote, judged)
            if quote.verdict is None:  # a verdict is about the speaker, not about role and affiliation
                self._people_faults.extend(self._people.score(document, quote, judged))
                self._resolves_speakers |= quote.speaker is not None and quote.speaker.kind is not None
        self._add_astray(document, aligned)

    def evaluation(self, *, asked: Mapping[str, int] | None = None) -> Evaluation:
        """Return the figures."""
        figures: dict[str, Rates | Accuracy] = {
            name: Accuracy(self._right[name], self._gold[name])
            if name.startswith("fiction")
            else Rates(self._right[name], self._gold[name], self._predicted[name])
            for name in self._gold
        }
        faults = self._faults
        if self._resolves_speakers:
            figures |= self._people.figures()
            faults = faults + self._people_faults
        return Evaluation(
            self._documents,
            self._questions,
            figures,
            self._rules(asked),
            Calibration.of(self._answers, questions=self._questions),
            tuple(faults),
            tuple(self._missing),
        )

    def _rules(self, asked: Mapping[str, int] | None) -> tuple[RuleRates, ...]:
        """Return the rules, most answers first. A rule that was tried without an answer is included."""
        answered = Counter(answer.rule for answer in self._answers)
        right = Counter(answer.rule for answer in self._answers if answer.right)
        rules = sorted({*answered, *(asked or ())}, key=lambda rule: (-answered[rule], rule or ""))
        return tuple(
            RuleRates(
                rule,
                None if asked is None or rule is None else asked.get(rule, 0),
                answered[rule],
                right[rule],
                answered[rule] / self._questions if self._questions else 0.0,
            )
            for rule in rules
        )

    def _add_spans(self, document: GoldDocument, aligned: Alignment) -> None:
        taken = set(aligned.same.values())
        self._count(
            "spans",
            right=len(aligned.same),
            gold=len(aligned.segments),
            predicted=len(aligned.pieces) - len(aligned.nested),
        )
        for number, segment in enumerate(aligned.segments):
            if number not in aligned.same:
                self._fault("missed span", document, segment)
        for number, piece in enumerate(aligned.pieces):
            if number not in taken and number not in aligned.nested:
                self._fault("spurious span", document, piece, aligned.predictions[number])

    def _add_decision(self, document: GoldDocument, quote: GoldQuotation, judged: Prediction | None) -> None:
        wanted, given = bool(quote.attributed), judged is not None and judged.speaker is not None
        self._count("attributed", right=wanted and given, gold=wanted, predicted=given)
        if wanted and not given:
            self._fault("not attributed", document, quote.content, judged)
        elif given and not wanted:
            self._fault("wrongly attributed", document, quote.content, judged, _predicted(judged))

    def _add_mention(self, document: GoldDocument, quote: GoldQuotation, judged: Prediction | None) -> None:
        if document.by_name and quote.speaker and (quote.speaker.name or quote.speaker.rejected):
            self._add_name(document, quote, quote.speaker, judged)
            return
        text = document.text
        wanted = quote.speaker.spans if quote.attributed and quote.speaker else ()
        speaker = judged.speaker if judged else None
        named = speaker is not None and speaker.is_named
        strict = named and is_mentioned(text, speaker, wanted)
        right = strict or (
            named
            and judged is not None
            and any(is_mentioned(text, one, wanted) or is_named(text, one, wanted) for one in (speaker, judged.via))
        )
        self._count("speaker", right=right, gold=bool(wanted), predicted=named)
        if not document.by_name:
            self._count("speaker_strict", right=strict, gold=bool(wanted), predicted=named)
        self._answered(judged, right=right)
        if wanted and named and not right:
            said = " … ".join(text[span.start : span.end] for span in wanted)
            self._fault("wrong speaker", document, quote.content, judged, f"gold: {said!r}, {_predicted(judged)}")

    def _add_name(
        self, document: GoldDocument, quote: GoldQuotation, gold: GoldSpeaker, judged: Prediction | None
    ) -> None:
        """Count a speaker whose name the gold gives, or for whom it gives a rejected name."""
        speaker = judged.speaker if judged else None
        name = speaker.name if speaker else None
        if gold.name is None and not any(same_name(name, evolve(gold, name=one)) for one in gold.rejected):
            return  # nobody said who it is
        right = gold.name is not None and same_name(name, gold)
        named = speaker is not None and speaker.is_named
        self._count("speaker", right=right, gold=gold.name is not None, predicted=named)
        self._answered(judged, right=right)
        if named and not right:
            wanted = f"gold: {gold.name!r}" if gold.name else f"gold: not {name!r}"
            self._fault("wrong speaker", document, quote.content, judged, f"{wanted}, {_predicted(judged)}")

    def _add_character(
        self,
        document: GoldDocument,
        quote: GoldQuotation,
        judged: Prediction | None,
        bearing: Mapping[str, set[str]],
    ) -> None:
        if not (quote.attributed and quote.speaker and quote.speaker.name):
            return
        speaker = judged.speaker if judged else None
        right = is_character(speaker, quote.speaker, bearing)
        for name in ("all", quote.type or "untyped"):
            self._count(f"fiction {name}", right=right, gold=True)
        self._answered(judged, right=right)
        if speaker is not None and not right:
            note = f"gold: {quote.speaker.name!r}, {_predicted(judged)}"
            self._fault("wrong speaker", document, quote.content, judged, note)

    def _add_astray(self, document: GoldDocument, aligned: Alignment) -> None:
        """Count the answers about words that are not a quotation in the gold."""
        for number in aligned.astray:
            prediction = aligned.predictions[number]
            if prediction.speaker is None:
                continue
            self._count("attributed", predicted=True)
            if not document.is_fiction:
                self._count("speaker", predicted=prediction.speaker.is_named)
                if not document.by_name:
                    self._count("speaker_strict", predicted=prediction.speaker.is_named)
                self._answered(prediction, right=False)

    def _count(self, name: str, *, right: int = 0, gold: int = 0, predicted: int = 0) -> None:
        self._right[name] += right
        self._gold[name] += gold
        self._predicted[name] += predicted

    def _answered(self, prediction: Prediction | None, *, right: bool) -> None:
        if prediction is not None and prediction.speaker is not None and prediction.speaker.is_named:
            self._answers.append(Answer(prediction.rule, prediction.confidence, right))

    def _fault(
        self, kind: str, document: GoldDocument, span: Span, judged: Prediction | None = None, note: str = ""
    ) -> None:
        rule = judged.rule if judged else None
        self._faults.append(Fault(kind, document.id, span, rule, note, document.text))


def _is_asked_for(one: Prediction, document: GoldDocument) -> bool:
    """Tell whether a prediction overlaps words that somebody judged."""
    return any(shared(one.quote, quote.span) for quote in document.quotes)


def _predicted(judged: Prediction | None) -> str:
    speaker: PredictedSpeaker | None = judged.speaker if judged else None
    return f"predicted: {speaker.name!r}" if speaker else "predicted: nobody"
