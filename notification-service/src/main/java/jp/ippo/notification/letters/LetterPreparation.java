package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.individuals.Vault;
import org.springframework.stereotype.Component;

/**
 * Prepares a batch: looks at everybody in it, sorts them by postal code, and makes each file once to know its digest. Nothing
 * is held while that takes its minutes; a batch whose instance died is prepared from the beginning by another.
 */
@Component
class LetterPreparation {

    private static final int AT_ONCE = 1000;

    private final BatchClaims claims;
    private final BatchEnd end;
    private final BatchRegister register;
    private final LetterReader reader;
    private final LetterPress press;
    private final Vault vault;

    LetterPreparation(
            BatchClaims claims,
            BatchEnd end,
            BatchRegister register,
            LetterReader reader,
            LetterPress press,
            Vault vault) {
        this.claims = claims;
        this.end = end;
        this.register = register;
        this.reader = reader;
        this.press = press;
        this.vault = vault;
    }

    /** Where a letter comes in the post's order. */
    private record Place(int postalCode, UUID personId) {}

    private static final class Looked {
        final List<Place> places = new ArrayList<>();
        final List<PreparedBatch.Blocked> blocked = new ArrayList<>();
        int pages = 1;
    }

    /** @return false when nothing waits */
    boolean prepareNext() {
        var claimed = claims.next();
        claimed.ifPresent(this::prepare);
        return claimed.isPresent();
    }

    private void prepare(ClaimedBatch claimed) {
        var batch = register.get(claimed.incidentId(), claimed.number());
        if (!press.isCurrent(claimed.incidentId(), batch)) {
            end.withdrawOutdated(claimed);
            return;
        }
        claims.forgetWhatWasBegun(claimed);
        // Before anybody is opened: also of a preparation that dies half-way it is known that people were read.
        vault.recordAccess(
                claimed.incidentId(),
                batch.draftedBy(),
                "preparing the letters of batch " + claimed.number(),
                batch.taken());
        try {
            var looked = look(claimed, batch);
            looked.places.sort(Comparator.comparingInt(Place::postalCode).thenComparing(Place::personId));
            var files = print(claimed, batch, looked);
            end.keep(claimed, batch, new PreparedBatch(looked.places.size(), looked.pages, looked.blocked, files));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Looked look(ClaimedBatch claimed, LetterBatch batch) throws IOException {
        var looked = new Looked();
        try (var printer = press.printer(claimed.incidentId(), batch, LetterPress.ANY_PAGES)) {
            var after = new UUID(0, 0);
            for (List<UUID> people; !(people = claims.taken(claimed, after, AT_ONCE)).isEmpty(); ) {
                for (var read : reader.read(claimed.incidentId(), batch, people)) {
                    var obstacle = read.letter().map(printer::obstacle).orElse(Optional.of(Obstacle.UNREADABLE));
                    if (obstacle.isPresent())
                        looked.blocked.add(new PreparedBatch.Blocked(read.personId(), obstacle.get()));
                    else {
                        var letter = read.letter().orElseThrow();
                        looked.pages = Math.max(looked.pages, printer.pagesOf(letter));
                        looked.places.add(new Place(postalCode(letter), letter.personId()));
                    }
                }
                after = people.get(people.size() - 1);
                claims.renew(claimed, looked.places.size() + looked.blocked.size());
            }
        }
        return looked;
    }

    /** Without a code: last, where the post office sorts by hand. */
    private static int postalCode(Letter letter) {
        return letter.postalCode().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(letter.postalCode());
    }

    private List<LetterBatch.File> print(ClaimedBatch claimed, LetterBatch batch, Looked looked) throws IOException {
        var files = new ArrayList<LetterBatch.File>();
        try (var printer = press.printer(claimed.incidentId(), batch, looked.pages)) {
            for (int from = 0; from < looked.places.size(); from += claimed.perFile()) {
                var people =
                        looked.places.subList(from, Math.min(from + claimed.perFile(), looked.places.size())).stream()
                                .map(Place::personId)
                                .toList();
                var letters = letters(claimed.incidentId(), batch, people);
                claims.keepPlaces(claimed, from, people);
                var digest = Manifest.sha256();
                int number = files.size() + 1;
                printer.print(
                        number, from + 1, letters, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                files.add(new LetterBatch.File(
                        number,
                        from + 1,
                        letters.size(),
                        letters.get(0).reference(),
                        letters.get(letters.size() - 1).reference(),
                        HexFormat.of().formatHex(digest.digest()),
                        null));
                claims.renew(claimed, looked.blocked.size() + from + letters.size());
            }
        }
        return files;
    }

    private List<Letter> letters(UUID incidentId, LetterBatch batch, List<UUID> people) {
        return reader.read(incidentId, batch, people).stream()
                .map(read -> read.letter()
                        .orElseThrow(() -> new IllegalStateException("somebody was held while letters were prepared")))
                .toList();
    }
}
