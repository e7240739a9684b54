package jp.ippo.notification.texts;

import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.publication.PlannedPublication;
import org.jspecify.annotations.Nullable;

/** How 一報 and 公表 stand, for those who are told. */
final class PublicationInWords {

    private PublicationInWords() {}

    static String say(Vocabulary words, Gate gate, @Nullable PlannedPublication plan) {
        var told = gate == Gate.OPEN ? "個人情報保護委員会へ一報済み。" : "個人情報保護委員会への一報は未了。";
        return told + planned(words, plan);
    }

    static String planned(Vocabulary words, @Nullable PlannedPublication plan) {
        if (plan == null) return "公表の予定は未定。";
        return "公表予定: " + JapaneseDay.inWords(plan.at()) + "（"
                + words.word("Channel", plan.channel().name()) + "）";
    }
}
