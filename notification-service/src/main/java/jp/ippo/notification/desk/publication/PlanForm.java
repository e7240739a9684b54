package jp.ippo.notification.desk.publication;

import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.publication.PlanWish;
import jp.ippo.notification.publication.Publication;
import org.jspecify.annotations.Nullable;

/** 公表予定, as typed. */
public record PlanForm(
        @Nullable String at,
        @Nullable String channel,
        @Nullable String reason) {

    static final PlanForm EMPTY = new PlanForm(null, null, null);

    PlanWish wish() {
        return new PlanWish(Typed.inTokyo(at), Typed.chosen(Publication.Channel.values(), channel), reason);
    }
}
