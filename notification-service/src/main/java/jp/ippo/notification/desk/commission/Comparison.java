package jp.ippo.notification.desk.commission;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.commission.Difference;
import jp.ippo.notification.commission.FilledField;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.ReportVersion;
import jp.ippo.notification.commission.Reports;
import org.jspecify.annotations.Nullable;

/** Two versions side by side; only the fields that differ. */
public record Comparison(Side from, Side to, List<Changed> changed, int same) {

    /** @param from for example {@code preliminary.1}, the kind and its version */
    static Comparison of(Reports reports, UUID incidentId, String from, String to) {
        var first = version(reports, incidentId, "from", from);
        var second = version(reports, incidentId, "to", to);
        var all = Difference.between(first, second);
        var changed = all.stream()
                .filter(one -> one.change() != Difference.Change.SAME)
                .map(Changed::of)
                .toList();
        return new Comparison(Side.of(first), Side.of(second), changed, all.size() - changed.size());
    }

    private static ReportVersion version(Reports reports, UUID incidentId, String parameter, String address) {
        int dot = address.indexOf('.');
        try {
            return reports.get(
                    incidentId, ReportKind.at(address.substring(0, dot)), Integer.valueOf(address.substring(dot + 1)));
        } catch (StringIndexOutOfBoundsException | NumberFormatException misfit) {
            throw Refused.field(
                    parameter, "種別と版を preliminary.1 のように指定してください。 / Give kind and version, as in preliminary.1.");
        }
    }

    public record Side(ReportKind kind, int version, int revision) {

        static Side of(ReportVersion version) {
            return new Side(version.kind(), version.version(), version.revision());
        }
    }

    public record Changed(
            String number,
            String labelJa,
            String labelEn,
            Difference.Change change,
            @Nullable String before,
            @Nullable String after) {

        static Changed of(Difference difference) {
            var field = difference.field();
            return new Changed(
                    field.number(),
                    field.labelJa(),
                    field.labelEn(),
                    difference.change(),
                    value(difference.before()),
                    value(difference.after()));
        }

        private static @Nullable String value(@Nullable FilledField field) {
            return field == null ? null : field.value();
        }
    }
}
