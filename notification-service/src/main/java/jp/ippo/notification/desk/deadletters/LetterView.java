package jp.ippo.notification.desk.deadletters;

import java.time.Instant;
import java.util.List;
import jp.ippo.notification.deadletters.DeadLetter;
import jp.ippo.notification.deadletters.DeadLetter.State;
import jp.ippo.notification.deadletters.DeadLetter.Step;
import jp.ippo.notification.deadletters.Opened;
import jp.ippo.notification.deadletters.Opened.HeaderLine;
import jp.ippo.notification.deadletters.Place;
import org.jspecify.annotations.Nullable;

/** A dead letter as a program reads it; {@link DeadLetter} tells the fields. */
record LetterView(
        Place place,
        Instant at,
        String trouble,
        String reason,
        String reader,
        @Nullable String eventId,
        @Nullable String subject,
        int replays,
        State state,
        @Nullable Step last) {

    static LetterView of(DeadLetter letter) {
        return new LetterView(
                letter.place(),
                letter.at(),
                letter.trouble(),
                letter.reason(),
                letter.reader(),
                letter.eventId(),
                letter.subject(),
                letter.replays(),
                letter.state(),
                letter.last());
    }

    static List<LetterView> of(List<DeadLetter> letters) {
        return letters.stream().map(LetterView::of).toList();
    }

    /** With its content; {@link Opened} tells the fields. */
    record Whole(
            LetterView letter,
            @Nullable String key,
            List<HeaderLine> headers,
            @Nullable String value,
            boolean cut,
            List<Step> steps,
            List<LetterView> related) {

        static Whole of(Opened one) {
            return new Whole(
                    LetterView.of(one.letter()),
                    one.key(),
                    one.headers(),
                    one.value(),
                    one.cut(),
                    one.steps(),
                    LetterView.of(one.related()));
        }
    }
}
