package jp.ippo.notification.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.individuals.Vault;
import jp.ippo.notification.letters.LetterBatch.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands out letters. They are made again for every download and compared with what was approved: nothing lies on a disk, and
 * whoever was held meanwhile stops the file instead of being printed. Every download is written down.
 */
@Component
public class LetterDownloads {

    private static final int SAMPLE = 3;
    private static final int MOST_NAMED = 20;

    private final Letters letters;
    private final BatchRegister register;
    private final LetterReader reader;
    private final LetterPress press;
    private final Vault vault;

    LetterDownloads(Letters letters, BatchRegister register, LetterReader reader, LetterPress press, Vault vault) {
        this.letters = letters;
        this.register = register;
        this.reader = reader;
        this.press = press;
        this.vault = vault;
    }

    /** @throws Refused 404, or 409 when it is not approved or no longer what was approved */
    public byte[] file(UUID incidentId, int number, int file, String by) {
        var batch = printable(incidentId, number);
        var wanted = batch.files().stream()
                .filter(one -> one.file() == file)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("このファイルはありません。 / There is no such file."));
        var content = print(incidentId, batch, file, wanted.firstPlace(), wanted.letters(), pages(batch));
        var digest = HexFormat.of().formatHex(Manifest.sha256().digest(content));
        if (!digest.equals(wanted.digest())) throw noLongerTheSame();
        vault.recordAccess(
                incidentId, by, "letters of batch " + number + ", file " + file + ", as PDF", wanted.letters());
        return content;
    }

    /** The first letters, for whoever is to approve: not for printing. */
    public byte[] sample(UUID incidentId, int number, String by) {
        var batch = register.get(incidentId, number);
        if (batch.letters() == null || batch.letters() == 0 || batch.state() == State.WITHDRAWN)
            throw Refused.conflict("表示できる手紙がありません。 / There is no letter to show.");
        letters.currentNotice(incidentId, batch);
        int count = Math.min(SAMPLE, batch.letters());
        var content = print(incidentId, batch, 1, 1, count, pages(batch));
        vault.recordAccess(incidentId, by, "first letters of batch " + number, count);
        return content;
    }

    /** 送付票. */
    public byte[] controlSheet(UUID incidentId, int number) {
        var out = new ByteArrayOutputStream();
        try {
            press.controlSheet().write(incidentId, prepared(incidentId, number), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public byte[] manifest(UUID incidentId, int number) {
        var batch = prepared(incidentId, number);
        return Manifest.of(incidentId, batch, present(batch.letters()), pages(batch), batch.files())
                .json()
                .getBytes(UTF_8);
    }

    /**
     * One file's letters for a print shop that sets them itself.
     *
     * @param windows31j else UTF-8 with its mark
     * @throws Refused 409 naming the references when the encoding cannot carry somebody, or a cell looks like a formula
     */
    public byte[] csv(UUID incidentId, int number, int file, boolean windows31j, String by) {
        var batch = printable(incidentId, number);
        var wanted = batch.files().stream()
                .filter(one -> one.file() == file)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("このファイルはありません。 / There is no such file."));
        var csv = new PrintShopCsv(windows31j ? PrintShopCsv.Encoding.WINDOWS_31J : PrintShopCsv.Encoding.UTF_8);
        var read = read(incidentId, batch, wanted.firstPlace(), wanted.letters());
        var refused = read.stream()
                .filter(letter -> !csv.carries(letter))
                .map(Letter::reference)
                .toList();
        if (!refused.isEmpty()) throw notCarried(refused);
        var out = new ByteArrayOutputStream();
        try {
            csv.begin(out);
            int place = wanted.firstPlace();
            for (var letter : read) csv.write(place++, letter, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        vault.recordAccess(
                incidentId, by, "letters of batch " + number + ", file " + file + ", as CSV", wanted.letters());
        return out.toByteArray();
    }

    private static Refused notCarried(List<String> references) {
        var named = String.join(", ", references.subList(0, Math.min(MOST_NAMED, references.size())));
        return Refused.conflict("この文字コードで表せない文字、又は表計算ソフトが数式と解釈する行があります（" + references.size() + "件: " + named
                + "）。UTF-8か、PDFを使ってください。 / " + references.size()
                + " rows cannot be carried or look like a formula (" + named + "). Use UTF-8 or the PDF.");
    }

    private byte[] print(UUID incidentId, LetterBatch batch, int file, int first, int count, int pages) {
        var out = new ByteArrayOutputStream();
        try (var printer = press.printer(incidentId, batch, pages)) {
            printer.print(file, first, read(incidentId, batch, first, count), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private List<Letter> read(UUID incidentId, LetterBatch batch, int first, int count) {
        var found = new ArrayList<Letter>();
        for (var one : reader.read(incidentId, batch, register.people(incidentId, batch.number(), first, count)))
            found.add(one.letter().orElseThrow(LetterDownloads::noLongerTheSame));
        return found;
    }

    private LetterBatch printable(UUID incidentId, int number) {
        var batch = register.get(incidentId, number);
        if (batch.state() != State.APPROVED && batch.state() != State.POSTED)
            throw Refused.conflict("承認された束だけを取り出せます。 / Only an approved batch can be taken out.");
        letters.currentNotice(incidentId, batch);
        return batch;
    }

    private LetterBatch prepared(UUID incidentId, int number) {
        var batch = register.get(incidentId, number);
        if (batch.letters() == null) throw Refused.conflict("準備中です。 / It is still being prepared.");
        return batch;
    }

    private static int pages(LetterBatch batch) {
        return present(batch.pages());
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) throw new IllegalStateException("a batch that is not prepared");
        return value;
    }

    private static Refused noLongerTheSame() {
        return Refused.conflict(
                "承認されたときと内容が違います（留め置きになった人がいるなど）。束を取り下げて作り直してください。"
                        + " / This is no longer what was approved (somebody may be held now). Withdraw the batch and draft a new one.");
    }
}
