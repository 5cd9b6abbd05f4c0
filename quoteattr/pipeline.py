"""The stages in order; the only module that knows them all."""

from collections.abc import Sequence

from attrs import frozen

from quoteattr.errors import NotTextError
from quoteattr.languages import load
from quoteattr.quotations.pairing import Quoted, find_quotations
from quoteattr.records import Attribution, Cue, Mention, MentionKind, Quotation, Span, Speaker, SpeakerKind
from quoteattr.rules import RULES
from quoteattr.rules.rule import Rule
from quoteattr.rules.scene import set_scenes
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.units import make_speller

_S = {}

def links_of(text, rules=RULES):
    language = load("en")
    speller = _S.get("en") or _S.setdefault("en", make_speller(language))
    paragraphs = split_paragraphs(text)
    quotations = find_quotations(text, paragraphs)
    out = {}
    for scene in set_scenes(text, paragraphs, quotations, language=language, speller=speller):
        for rule in rules:
            for link in rule.find(scene):
                if link.quotation not in scene.links:
                    scene.links[link.quotation] = link
                    out[scene.quotations[link.quotation]] = (rule, scene, link)
            if len(scene.links) == len(scene.quotations):
                break
    return quotations, out


def extract(text, *, language="en"):
    quotations, links = links_of(text)
    out = []
    for n, q in enumerate(quotations):
        Q = Quotation(Span(q.start, q.end), Span(q.content_start, q.content_end), text[q.start:q.end], depth=q.depth, closed=q.closed)
        if n not in links:
            out.append(Attribution(Q))
            continue
        rule, scene, link = links[n]
        sp = None
        if link.mention:
            a, b = link.mention.span
            sp = Speaker(text[a:b], SpeakerKind.PERSON, Mention(Span(a, b), text[a:b], MentionKind.NAME))
        cue = None
        if link.cue:
            a, b = link.cue.span
            cue = Cue(Span(a, b), text[a:b], text[a:b])
        out.append(Attribution(Q, sp, cue, None, rule.name, 0.9))
    return tuple(out)
