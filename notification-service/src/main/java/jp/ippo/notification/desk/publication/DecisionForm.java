package jp.ippo.notification.desk.publication;

import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.publication.DecisionWish;
import jp.ippo.notification.publication.Mode;
import org.jspecify.annotations.Nullable;

/** 公表の決定, as typed. */
public record DecisionForm(
        @Nullable String mode,
        @Nullable String withheldFor,
        @Nullable String reason) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null);

    DecisionWish wish() {
        return new DecisionWish(Typed.chosen(Mode.values(), mode), withheldFor, reason);
    }
}
