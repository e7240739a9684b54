package jp.ippo.notification.desk.publication;

import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.Told;
import org.jspecify.annotations.Nullable;

/** 一報, as typed, so that a refused form can be shown again. */
public record ContactForm(
        @Nullable String at,
        @Nullable String channel,
        @Nullable String contactedBy,
        @Nullable String contactedOffice,
        @Nullable String spokeTo) {

    static final ContactForm EMPTY = new ContactForm(null, null, null, null, null);

    Told told() {
        return new Told(
                Typed.inTokyo(at),
                Typed.chosen(FirstContact.Channel.values(), channel),
                contactedBy,
                contactedOffice,
                spokeTo);
    }
}
