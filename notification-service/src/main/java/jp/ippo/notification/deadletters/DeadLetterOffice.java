package jp.ippo.notification.deadletters;

import java.time.Clock;
import java.util.List;
import jp.ippo.door.Refused;
import jp.ippo.notification.deadletters.DeadLetter.State;
import jp.ippo.notification.deadletters.DeadLetter.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about dead letters. Each has one end: played again by an officer once the cause is mended, or discarded by
 * two people with a reason.
 *
 * <p>A replay reaches every service that reads the topic. Who handled the event already has it in its inbox and does
 * nothing, so it is played for those alone that missed it. A replay whose record breaks off after the broker took it may be
 * asked again: the second one does nothing either.
 */
@Component
public class DeadLetterOffice {

    private static final int LONGEST_REASON = 1000;

    private final DeadLetterFile file;
    private final Replays replays;
    private final Clock clock;

    DeadLetterOffice(DeadLetterFile file, Replays replays, Clock clock) {
        this.file = file;
        this.replays = replays;
        this.clock = clock;
    }

    /** Newest first. */
    public List<DeadLetter> newest(boolean openOnly, int limit) {
        return file.newest(openOnly, limit);
    }

    /** @throws Refused 404 */
    public DeadLetter at(Place place) {
        return file.at(place)
                .orElseThrow(
                        () -> Refused.notFound("この位置に処理できなかったメッセージはありません。 / There is no dead letter at this place."));
    }

    /** @throws Refused 404 */
    public Opened open(Place place) {
        var letter = at(place);
        return Opened.of(letter, file.message(place), file.steps(place), file.ofSameEvent(letter));
    }

    /** @throws Refused 404; 409 when it has its end, or the broker does not take it: then nothing is recorded */
    @Transactional
    public void replay(Place place, String by) {
        var letter = lockOpen(place);
        file.add(place, new Step(Step.Kind.REPLAYED, null, by, clock.instant()));
        replays.send(place.plainTopic(), file.message(place), letter.replays() + 1);
    }

    /** @throws Refused 404; 409 when it has its end; 422 without a reason */
    @Transactional
    public void askToDiscard(Place place, @Nullable String reason, String by) {
        lockOpen(place);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.field("reason", "理由を1000文字以内で書いてください。 / Give the reason in up to 1000 characters.");
        file.add(place, new Step(Step.Kind.DISCARD_ASKED, reason.strip(), by, clock.instant()));
    }

    /** @throws Refused 403 for the one who asked; 404; 409 when nobody asked or it has its end */
    @Transactional
    public void discard(Place place, String by) {
        var letter = lockOpen(place);
        var asked = letter.last();
        if (asked == null || letter.state() != State.DISCARD_ASKED)
            throw Refused.conflict("廃棄の申出がありません。 / Nobody asked to discard it.");
        if (asked.by().equals(by))
            throw Refused.forbidden("廃棄には申し出た人と別の人の確認が必要です。 / Another person than the one who asked must confirm.");
        file.add(place, new Step(Step.Kind.DISCARDED, asked.reason(), by, clock.instant()));
    }

    private DeadLetter lockOpen(Place place) {
        file.lock(place);
        var letter = at(place);
        if (!letter.isOpen())
            throw Refused.conflict("このメッセージは再処理または廃棄が済んでいます。 / It was replayed or discarded already.");
        return letter;
    }
}
