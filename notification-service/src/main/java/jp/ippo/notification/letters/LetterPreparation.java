package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.OtherWays;
import jp.ippo.notification.individuals.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares a batch: looks at everybody in it, sorts them by postal code, and makes each file once to know its digest. Nothing
 * is held while that takes its minutes; a batch whose instance died is prepared from the beginning by another.
 */
@Component
class LetterPreparation {

    private static final int AT_ONCE = 1000;
    private static final int LEASE_SECONDS = 60;

    private final CaseFiles cases;
    private final OtherWays ways;
    private final BatchRegister register;
    private final LetterReader reader;
    private final LetterPress press;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;

    LetterPreparation(
            CaseFiles cases,
            OtherWays ways,
            BatchRegister register,
            LetterReader reader,
            LetterPress press,
            Vault vault,
            JdbcClient jdbc,
            JdbcTemplate rows,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.ways = ways;
        this.register = register;
        this.reader = reader;
        this.press = press;
        this.vault = vault;
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A batch this instance holds. */
    record Claimed(UUID incidentId, int number, int perFile) {}

    /** Where a letter comes in the post's order. */
    private record Place(int postalCode, UUID personId) {}

    private record Blocked(UUID personId, Obstacle obstacle) {}

    private static final class Looked {
        final List<Place> places = new ArrayList<>();
        final List<Blocked> blocked = new ArrayList<>();
        int pages = 1;
    }

    /** @return false when nothing waits */
    boolean prepareNext() {
        var claimed = claim();
        if (claimed.isEmpty()) return false;
        prepare(claimed.get(0));
        return true;
    }

    private List<Claimed> claim() {
        return jdbc.sql("""
                update letter_batch set lease_until = now() + make_interval(secs => :lease), prepared = 0
                where (incident_id, number) in (
                    select incident_id, number from letter_batch
                    where state = 'PREPARING' and (lease_until is null or lease_until < now())
                    order by drafted_at limit 1 for update skip locked)
                returning incident_id, number, per_file
                """)
                .param("lease", LEASE_SECONDS)
                .query((row, n) -> new Claimed(
                        row.getObject("incident_id", UUID.class), row.getInt("number"), row.getInt("per_file")))
                .list();
    }

    private void prepare(Claimed claimed) {
        var batch = register.get(claimed.incidentId(), claimed.number());
        if (!press.isCurrent(claimed.incidentId(), batch)) {
            withdrawOutdated(claimed);
            return;
        }
        forgetWhatWasBegun(claimed);
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
            transaction.executeWithoutResult(status -> keep(claimed, batch, looked, files));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Looked look(Claimed claimed, LetterBatch batch) throws IOException {
        var looked = new Looked();
        try (var printer = press.printer(claimed.incidentId(), batch, LetterPress.ANY_PAGES)) {
            var after = new UUID(0, 0);
            for (List<UUID> people; !(people = taken(claimed, after)).isEmpty(); ) {
                for (var read : reader.read(claimed.incidentId(), batch, people)) {
                    var obstacle =
                            read.letter().map(printer::obstacle).orElse(java.util.Optional.of(Obstacle.UNREADABLE));
                    if (obstacle.isPresent()) looked.blocked.add(new Blocked(read.personId(), obstacle.get()));
                    else {
                        var letter = read.letter().orElseThrow();
                        looked.pages = Math.max(looked.pages, printer.pagesOf(letter));
                        looked.places.add(new Place(postalCode(letter), letter.personId()));
                    }
                }
                after = people.get(people.size() - 1);
                renew(claimed, looked.places.size() + looked.blocked.size());
            }
        }
        return looked;
    }

    /** Without a code: last, where the post office sorts by hand. */
    private static int postalCode(Letter letter) {
        return letter.postalCode().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(letter.postalCode());
    }

    private List<UUID> taken(Claimed claimed, UUID after) {
        return jdbc.sql("""
                select person_id from other_way
                where incident_id = ? and batch = ? and state = 'IN_LETTERS' and person_id > ? order by person_id limit ?
                """)
                .params(claimed.incidentId(), claimed.number(), after, AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private List<LetterBatch.File> print(Claimed claimed, LetterBatch batch, Looked looked) throws IOException {
        var files = new ArrayList<LetterBatch.File>();
        try (var printer = press.printer(claimed.incidentId(), batch, looked.pages)) {
            for (int from = 0; from < looked.places.size(); from += claimed.perFile()) {
                var people =
                        looked.places.subList(from, Math.min(from + claimed.perFile(), looked.places.size())).stream()
                                .map(Place::personId)
                                .toList();
                var letters = letters(claimed.incidentId(), batch, people);
                keepPlaces(claimed, from, people);
                var digest = sha256();
                int number = files.size() + 1;
                printer.print(
                        number, from + 1, letters, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                files.add(new LetterBatch.File(
                        number,
                        from + 1,
                        letters.size(),
                        letters.get(0).reference(),
                        letters.get(letters.size() - 1).reference(),
                        java.util.HexFormat.of().formatHex(digest.digest()),
                        null));
                renew(claimed, looked.blocked.size() + from + letters.size());
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

    private void renew(Claimed claimed, int prepared) {
        int held = jdbc.sql("""
                update letter_batch set lease_until = now() + make_interval(secs => ?), prepared = ?
                where incident_id = ? and number = ? and state = 'PREPARING' and lease_until > now()
                """)
                .params(LEASE_SECONDS, prepared, claimed.incidentId(), claimed.number())
                .update();
        if (held == 0) throw new IllegalStateException("a batch of letters was withdrawn or is another instance's now");
    }

    private void keep(Claimed claimed, LetterBatch batch, Looked looked, List<LetterBatch.File> files) {
        var incidentId = claimed.incidentId();
        cases.lock(incidentId);
        int number = claimed.number();
        if (register.get(incidentId, number).state() != LetterBatch.State.PREPARING) return;
        if (places(incidentId, number) != looked.places.size())
            throw new IllegalStateException("another instance prepares this batch of letters");
        rows.batchUpdate(
                "insert into letter_obstacle (incident_id, number, person_id, obstacle) values (?, ?, ?, ?)",
                looked.blocked,
                AT_ONCE,
                (row, one) -> {
                    row.setObject(1, incidentId);
                    row.setInt(2, number);
                    row.setObject(3, one.personId());
                    row.setString(4, one.obstacle().name());
                });
        rows.batchUpdate("""
                insert into letter_file (incident_id, number, file, first_place, letters, first_reference, last_reference, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, files, AT_ONCE, (row, file) -> {
            row.setObject(1, incidentId);
            row.setInt(2, number);
            row.setInt(3, file.file());
            row.setInt(4, file.firstPlace());
            row.setInt(5, file.letters());
            row.setString(6, file.firstReference());
            row.setString(7, file.lastReference());
            row.setBytes(8, java.util.HexFormat.of().parseHex(file.digest()));
        });
        ways.giveBack(
                incidentId,
                number,
                looked.blocked.stream().map(Blocked::personId).toList());
        var manifest = Manifest.of(incidentId, batch, looked.places.size(), looked.pages, files);
        jdbc.sql("""
                update letter_batch set state = 'PREPARED', letters = ?, pages = ?, digest = ?, lease_until = null
                where incident_id = ? and number = ?
                """)
                .params(looked.places.size(), looked.pages, manifest.digest(), incidentId, number)
                .update();
    }

    private int places(UUID incidentId, int number) {
        return jdbc.sql("select count(*) from letter where incident_id = ? and number = ?")
                .params(incidentId, number)
                .query(Integer.class)
                .single();
    }

    private void keepPlaces(Claimed claimed, int before, List<UUID> people) {
        jdbc.sql("""
                insert into letter (incident_id, number, place, person_id)
                select :incident, :number, :before + place, person_id
                from unnest(:people) with ordinality as sorted (person_id, place)
                """)
                .param("incident", claimed.incidentId())
                .param("number", claimed.number())
                .param("before", before)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** An instance died in the middle of it. */
    private void forgetWhatWasBegun(Claimed claimed) {
        jdbc.sql("delete from letter where incident_id = ? and number = ?")
                .params(claimed.incidentId(), claimed.number())
                .update();
    }

    private void withdrawOutdated(Claimed claimed) {
        transaction.executeWithoutResult(status -> {
            cases.lock(claimed.incidentId());
            jdbc.sql("""
                    update letter_batch set state = 'WITHDRAWN', lease_until = null
                    where incident_id = ? and number = ? and state = 'PREPARING'
                    """).params(claimed.incidentId(), claimed.number()).update();
            ways.giveBackAll(claimed.incidentId(), claimed.number());
        });
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
