package jp.ippo.notification.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 郵送の束: one run of letters.
 *
 * @param number counted from 1 in the case
 * @param template the resources its words were put into
 * @param taken people claimed from the worklist
 * @param letters how many can be printed, null while it is prepared
 * @param pages of every letter
 * @param digest SHA-256 of the manifest in hex: what is approved
 * @param prepared how many were looked at so far
 */
public record LetterBatch(
        int number,
        State state,
        int noticeVersion,
        String template,
        LocalDate datedOn,
        int taken,
        @Nullable Integer letters,
        @Nullable Integer pages,
        @Nullable String digest,
        String draftedBy,
        Instant draftedAt,
        int prepared,
        List<File> files) {

    LetterBatch with(List<File> itsFiles) {
        return new LetterBatch(
                number,
                state,
                noticeVersion,
                template,
                datedOn,
                taken,
                letters,
                pages,
                digest,
                draftedBy,
                draftedAt,
                prepared,
                itsFiles);
    }

    public enum State {
        PREPARING,
        /** waits for a second person */
        PREPARED,
        /** may be printed */
        APPROVED,
        /** all of it was handed to the post */
        POSTED,
        WITHDRAWN
    }

    /**
     * @param digest SHA-256 of the PDF in hex
     * @param postedOn null while it was not posted
     */
    public record File(
            int file,
            int firstPlace,
            int letters,
            String firstReference,
            String lastReference,
            String digest,
            @Nullable LocalDate postedOn) {}
}
