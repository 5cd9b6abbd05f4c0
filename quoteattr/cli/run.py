"""A run of ``quoteattr dump``: read documents and write their quotations, without losing any."""

import gc
import json
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from quoteattr.cli.messages import LinesAbout, counted
from quoteattr.cli.output import check_absent, journal_of, replacing, standard_output, writing
from quoteattr.cli.progress import Progress
from quoteattr.cli.selection import Selection
from quoteattr.cli.written import Writing, Written, is_of_other_genre, speakers_of
from quoteattr.documents import Document, Unreadable
from quoteattr.documents.extraction import each_document, extract_documents
from quoteattr.documents.texts import file_name, save_text
from quoteattr.formats import AttributedDocument, Format, jsonl
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from quoteattr.cli.document_table import DocumentTable
    from quoteattr.cli.journal import Journal
    from quoteattr.formats.lines import Lines

__all__ = ["Run"]


class _NothingReadError(Exception):
    """No document could be read, so no output is left."""


class Run:
    """The task of a run, and what it has done so far."""

    def __init__(  # noqa: PLR0913 - its parts
        self,
        form: Format,
        selection: Selection,
        progress: Progress,
        extraction: Settings,
        workers: int | None = None,
        *,
        errors: Path | None = None,
        texts: Path | None = None,
        force: bool = False,
        table: "DocumentTable | None" = None,
    ) -> None:
        """Keep what to do."""
        self.form = form
        self.selection = selection
        self.progress = progress
        self.extraction = extraction
        self.workers = workers
        self.errors = errors
        self.texts = texts
        self.force = force
        self.table = table
        self.documents = 0
        self.quotations = 0
        self.speakers: set[str] = set()
        self.failures = 0
        self.others: list[str] = []
        """The documents that look like the other genre."""
        self._about = LinesAbout()
        self._log: IO[bytes] | None = None

    def to_standard_output(
        self,
        read: Iterable[Document | Unreadable],
        show: Callable[[Iterable[AttributedDocument]], None] | None = None,
    ) -> None:
        """Write the results to standard output, as they arrive.

        Args:
            read: The documents.
            show: A function that prints them instead of the format, if given.
        """
        with self._logged(), standard_output() as file:
            if show is None:
                self._write(read, None, file)
            else:
                with closing(self._found(read, None)) as found:
                    show(found)

    def to_stream(self, read: Iterable[Document | Unreadable], path: Path) -> None:
        """Write the results to a device or a pipe, as they arrive."""
        with self._logged(), replacing(path) as file:
            self._write(read, None, file)

    def to_file(self, read: Iterable[Document | Unreadable], path: Path, *, resume: bool) -> None:
        """Write the results to a file, and keep them in a journal until the file is complete.

        Args:
            read: The documents.
            path: The file.
            resume: Whether to reuse the journal of an earlier run.

        Raises:
            UsageError: Another run is writing the file, or has written it in the meantime.
            WritingError: The file cannot be written.
        """
        from quoteattr.cli.journal import Journal  # noqa: PLC0415 - not needed for standard output

        place = journal_of(path)
        # The journal first: nothing is touched where another run is at work.
        with writing(place), Journal(place, resume=resume, settings=self.extraction) as journal, self._logged():
            if not (self.force or journal.is_taken_up):
                check_absent(path, option="--output", force=False)
            if self._is_journal and not journal.is_taken_up:
                for _ in self._lines(read, journal, jsonl.JsonLines):
                    pass
                if not self._nothing_was_read:
                    journal.finish(path)
                return
            with suppress(_NothingReadError):
                with replacing(path) as file:
                    self._write(read, journal, file)
                    if self._nothing_was_read:
                        raise _NothingReadError
                journal.remove()

    def summary(self) -> str:
        """Return the last line: the number of documents, quotations, speakers and failures."""
        return ", ".join(
            [
                counted(self.documents, "document"),
                counted(self.quotations, "quotation"),
                counted(len(self.speakers), "speaker"),
                counted(self.failures, "failure"),
            ]
        )

    def hint(self) -> str | None:
        """Return a line about the documents that look like the other genre, if there are any."""
        if not self.others:
            return None
        other = "fiction" if self.extraction.genre == "news" else "news"
        first, more = self.others[0], len(self.others) - 1
        named = first if not more else f"{first} and {counted(more, 'other document')}"
        verb = "looks" if not more else "look"
        return f"quoteattr: {named} {verb} like {other}: --genre {other}, or --genre auto, may find the speakers better"

    @property
    def _nothing_was_read(self) -> bool:
        """Whether there is nothing to write. A wrong column must not leave an empty file behind."""
        return self.failures > 0 and self.documents == 0

    @property
    def _is_journal(self) -> bool:
        """Whether the output is the same as a complete journal."""
        return self.form.name == "jsonl" and self.selection.is_everything

    def _write(self, read: Iterable[Document | Unreadable], journal: "Journal | None", file: IO[bytes]) -> None:
        """Write the results to a file."""
        lines = self.form.lines
        # Closed before anything else ends, for there may be processes at work for it.
        if lines is None:
            with closing(self._found(read, journal)) as found:
                self.form.writer(found, file)
            return
        with closing(self._lines(read, journal, lines)) as written:
            for one in written:
                file.writelines(one.splitlines(keepends=True))  # a long write may fail in part, and not say so

    def _lines(
        self, read: Iterable[Document | Unreadable], journal: "Journal | None", form: "type[Lines]"
    ) -> Generator[bytes, None, None]:
        """Yield the lines of each document, in a format that has such lines."""
        lines = form()
        task = Writing(form, self.selection, self.extraction, has_journal=journal is not None and not self._is_journal)

        def known(document: Document) -> Written | None:
            earlier = None if journal is None else journal.find(document)
            return None if earlier is None else task.of(document.text, earlier.attributions)

        for one in each_document(read, task.read, workers=self.workers, known=known):
            if isinstance(one, Unreadable):
                self._fail(one)
            else:
                document, written = one
                whole = lines.with_document(written.lines, document.name, document.metadata)
                if journal is not None:
                    kept = whole
                    if task.has_journal:
                        kept = jsonl.with_document(written.journal, document.name, document.metadata)
                    with writing(journal.path):
                        journal.append(document.name, kept)
                self._save(document, journal)
                if written.is_other:
                    self.others.append(document.name)
                yield whole
                self._count(document, written.quotations, written.speakers)
            self._done()
        yield lines.end()

    def _found(
        self, read: Iterable[Document | Unreadable], journal: "Journal | None"
    ) -> Generator[AttributedDocument, None, None]:
        known = None if journal is None else journal.find
        for one in extract_documents(read, extraction=self.extraction, workers=self.workers, known=known):
            if isinstance(one, Unreadable):
                self._fail(one)
            else:
                if journal is not None:
                    with writing(journal.path):
                        journal.append(one.name, b"\n".join([*jsonl.lines_of(one), b""]))
                self._save(one, journal)
                chosen = self.selection.of(one)
                if one.text is not None and is_of_other_genre(one.text, self.extraction):
                    self.others.append(one.name)
                yield chosen
                self._count(chosen, len(chosen.attributions), speakers_of(chosen.attributions))
            self._done()

    def _done(self) -> None:
        """Show that a document is finished. The garbage collector, if it rests, need only look at what comes now."""
        self.progress.done()
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def _save(self, document: Document | AttributedDocument, journal: "Journal | None") -> None:
        """Save the text of a document, if that is wanted."""
        if self.texts is not None:
            replace = self.force or (journal is not None and journal.is_taken_up)
            with writing(self.texts / file_name(document.name)):
                save_text(self.texts, AttributedDocument(document.name, (), document.text), replace=replace)

    def _count(self, document: Document | AttributedDocument, quotations: int, speakers: frozenset[str]) -> None:
        """Count a document that has been written, and add its row to the table of documents."""
        if self.table is not None:
            named = len(speakers - {""})
            self.table.add(document.name, len(document.text or ""), quotations, named, metadata=document.metadata)
        self.documents += 1
        self.quotations += quotations
        self.speakers |= speakers

    def _fail(self, failure: Unreadable) -> None:
        self.failures += 1
        for line in self._about.lines(failure):
            self.progress.tell(line)
        if self.table is not None:
            self.table.fail(failure)
        if self._log is not None and self.errors is not None:
            line = json.dumps({"document": failure.name, "line": failure.line, "reason": failure.reason})
            with writing(self.errors):
                self._log.write(line.encode() + b"\n")

    def _logged(self) -> ExitStack:
        """Open the file for errors until the end of the run."""
        stack = ExitStack()
        stack.callback(gc.enable)
        stack.callback(self.progress.stop)
        if self.table is not None:
            stack.enter_context(self.table)
        if self.errors is not None:
            with writing(self.errors):
                self._log = stack.enter_context(self.errors.open("wb", buffering=0))
        return stack
