package jp.ippo.notification.publication;

import java.util.ArrayList;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** 公表: what somebody wants to tell the public, and how. */
public record Publication(Channel channel, @Nullable String note) {

    private static final int LONGEST_NOTE = 2000;

    public enum Channel {
        /** ホームページ */
        WEB,
        /** 記者会見 */
        PRESS_CONFERENCE,
        /** 資料配布 (投げ込み) */
        PRESS_RELEASE,
        /** 議会への報告 */
        ASSEMBLY,
        /** 委託先による公表 */
        CONTRACTOR,
        /** 本人通知に代わる公表 (法68条2項1号) */
        SUBSTITUTE_MEASURE
    }

    /** @throws Refused 422 naming each field that cannot be right */
    public static Publication of(@Nullable Channel channel, @Nullable String note) {
        var problems = new ArrayList<FieldProblem>();
        if (channel == null)
            problems.add(new FieldProblem("channel", "公表の方法を選んでください。 / Choose how it is to be published."));
        if (note != null && note.length() > LONGEST_NOTE)
            problems.add(new FieldProblem("note", "2000字以内で書いてください。 / At most 2000 characters."));
        if (channel == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new Publication(channel, note == null || note.isBlank() ? null : note.strip());
    }
}
