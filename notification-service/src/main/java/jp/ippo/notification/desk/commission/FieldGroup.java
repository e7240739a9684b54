package jp.ippo.notification.desk.commission;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.notification.commission.FilledField;
import org.jspecify.annotations.Nullable;

/** Fields that the form shows under one heading. */
public record FieldGroup(
        String number,
        String labelJa,
        String labelEn,
        @Nullable Integer ruleItem,
        List<FilledField> fields) {

    static List<FieldGroup> of(List<FilledField> fields) {
        var groups = new ArrayList<FieldGroup>();
        for (var field : fields) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !last.labelJa().equals(field.groupJa())) {
                last = new FieldGroup(
                        field.number().substring(0, field.number().indexOf('.')),
                        field.groupJa(),
                        field.groupEn(),
                        field.ruleItem(),
                        new ArrayList<>());
                groups.add(last);
            }
            last.fields().add(field);
        }
        return groups;
    }
}
