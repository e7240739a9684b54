package jp.ippo.notification.desk.release;

import java.text.Normalizer;
import java.util.Optional;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** 確認の人数: whoever does what cannot be undone types to how many people it happens. Checked here, not in the browser. */
final class TypedNumber {

    private static final int LONGEST = 12;

    private TypedNumber() {}

    /** @throws Refused 422 at the field, saying the number, when another one was typed */
    static void refuseOther(String field, @Nullable String typed, int expected) {
        if (read(typed).filter(number -> number == expected).isPresent()) return;
        var number = String.format("%,d", expected);
        throw Refused.field(
                field,
                "対象は" + number + "人です。人数を確かめて入力してください。 / It is " + number + " people. Check the number and type it.");
    }

    /** Empty for what is no number; wide digits, separators and 人 are what people type. */
    static Optional<Integer> read(@Nullable String typed) {
        if (typed == null) return Optional.empty();
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,、人]", "");
        if (plain.length() > LONGEST || !plain.matches("[0-9]+")) return Optional.empty();
        long number = Long.parseLong(plain);
        return number > Integer.MAX_VALUE ? Optional.empty() : Optional.of((int) number);
    }
}
