package jp.ippo.notification.desk.commission;

import jp.ippo.notification.commission.FilledField;
import jp.ippo.notification.commission.ReportKind;

/** Words of a document, which is Japanese whoever makes it. */
final class Words {

    private Words() {}

    static String kind(ReportKind kind) {
        return switch (kind) {
            case PRELIMINARY -> "速報";
            case PRELIMINARY_AND_FINAL -> "速報・確報";
            case FOLLOW_UP -> "続報";
            case FINAL -> "確報";
        };
    }

    static String state(FilledField field) {
        var state =
                switch (field.state()) {
                    case FILLED -> field.own() == null ? "記入済み" : "担当者が記入";
                    case UNKNOWN -> "不明（追完）";
                    case STATED_UNKNOWN -> "不明（理由）";
                    case MISSING_REQUIRED -> "要記入";
                };
        return field.changedSince() ? state + "・要確認" : state;
    }
}
