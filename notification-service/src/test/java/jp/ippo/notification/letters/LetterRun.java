package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Letters to people who do not exist, for measuring: opens this room's own printer to a benchmark in another one. */
public final class LetterRun implements AutoCloseable {

    private final Printer printer;

    public LetterRun() {
        try {
            printer = new Printer(SampleLetters.FONT, SampleLetters.ENVELOPE, SampleLetters.typesetters(), 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is a letter's own. */
    public record Own(String reference, String postalCode, String address, String name) {}

    public static Own own(int number) {
        var letter = SampleLetters.letter(number);
        return new Own(letter.reference(), letter.postalCode(), letter.address(), letter.name());
    }

    /** A letter whose own parts are the marks that are handed in. */
    public byte[] printMarks(Own marks) {
        var letter = new Letter(
                new UUID(0, 0),
                marks.reference(),
                marks.postalCode(),
                marks.address(),
                marks.name(),
                marks.name(),
                SampleLetters.letter(1).items());
        return SampleLetters.print(List.of(letter), 1);
    }

    /** One file, as the service makes it: every letter is looked at first, then printed. */
    public void print(int number, int first, int count, OutputStream out) {
        try {
            List<Letter> letters = IntStream.range(first, first + count)
                    .mapToObj(SampleLetters::letter)
                    .toList();
            for (var letter : letters)
                if (printer.obstacle(letter).isPresent() || printer.pagesOf(letter) > 1)
                    throw new IllegalStateException("a sample letter that cannot be printed");
            printer.print(number, first, letters, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
