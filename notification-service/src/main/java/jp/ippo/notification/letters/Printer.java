package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Makes the files of one batch, one after the other in bounded memory. Not safe to share. */
final class Printer implements AutoCloseable {

    private static final double FOOT = 288;
    private static final double FOOT_SIZE = 8;

    private static final byte[] EMPTY = {};

    private final PrintFont font;
    private final Typesetters typesetters;
    private final AddressBlock addresses;
    private final TrueTypeFont opened;
    private final int pages;

    /** @param pages of every letter: shorter ones get an empty page, so that envelopes are filled alike */
    Printer(PrintFont font, Envelope envelope, Typesetters typesetters, int pages) throws IOException {
        this.font = font;
        this.typesetters = typesetters;
        this.addresses = new AddressBlock(font, envelope);
        this.opened = font.open();
        this.pages = pages;
    }

    /** Empty when it can be printed. */
    Optional<Obstacle> obstacle(Letter letter) {
        if (letter.address().isBlank()) return Optional.of(Obstacle.NO_ADDRESS);
        if (!font.prints(letter.name())
                || !font.prints(letter.greeting())
                || !font.prints(letter.mention().whose())) return Optional.of(Obstacle.NAME_NOT_PRINTABLE);
        if (!font.prints(letter.address())) return Optional.of(Obstacle.ADDRESS_NOT_PRINTABLE);
        if (!letter.items().stream().allMatch(font::prints)) return Optional.of(Obstacle.ITEMS_NOT_PRINTABLE);
        return addresses.fit(letter).isEmpty() ? Optional.of(Obstacle.ADDRESS_TOO_LONG) : Optional.empty();
    }

    /** How many pages this letter needs. */
    int pagesOf(Letter letter) {
        return typesetters.of(letter).set(letter).plan().pages();
    }

    /**
     * @param number of the file, counted from 1
     * @param first place of its first letter in the batch, counted from 1
     */
    void print(int number, int first, List<Letter> letters, OutputStream out) throws IOException {
        try (var file = new LetterFile(opened, number)) {
            int place = first;
            for (var letter : letters) print(letter, place++, file);
            // Of this file's voices alone, or its bytes would depend on what was printed before.
            for (var letter : letters) file.used().or(typesetters.of(letter).used());
            file.save(out);
        }
    }

    private void print(Letter letter, int place, LetterFile file) throws IOException {
        var typesetter = typesetters.of(letter);
        var setting = typesetter.set(letter);
        var plan = setting.plan();
        if (plan.pages() > pages) throw new IllegalStateException("a letter needs more pages than its batch has");
        var inks = new ArrayList<Ink>();
        for (int page = 0; page < pages; page++) inks.add(new Ink(font, file.used()));
        addresses.write(addresses.fit(letter).orElseThrow(), letter.reference(), inks.get(0));
        for (int i = 0; i < plan.spots().size(); i++) {
            var spot = plan.spots().get(i);
            inks.get(spot.page())
                    .write(
                            Typesetter.LEFT,
                            spot.baseline(),
                            Typesetter.SIZE,
                            setting.own().get(i));
        }
        for (int page = 0; page < pages; page++) {
            var ink = inks.get(page);
            if (page >= plan.pages()) ink.write(80, 140, Typesetter.SIZE, typesetter.nothingHere());
            ink.write(
                    Typesetter.LEFT,
                    FOOT,
                    FOOT_SIZE,
                    letter.reference() + "　" + (page + 1) + "/" + pages + "　No." + place);
            file.addPage(page < plan.pages() ? plan.shared().get(page) : EMPTY, ink.bytes());
        }
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
