package jp.ippo.intake.register.pages;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.events.Answer;
import jp.ippo.intake.register.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A form as it was typed, by the names of its fields. Nothing typed is lost: what cannot be read is named and stays on the
 * page.
 */
public final class Typed {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<FieldProblem> unreadable = new ArrayList<>();

    Typed() {}

    static Typed in(MultiValueMap<String, String> form) {
        var typed = new Typed();
        form.forEach((name, given) -> typed.values.put(
                name, given.stream().map(one -> one.replace("\r\n", "\n")).toList()));
        return typed;
    }

    /** For a form that shows what is there. */
    Typed with(String name, @Nullable Object value) {
        if (value instanceof Collection<?> several)
            values.put(name, several.stream().map(String::valueOf).toList());
        else if (value != null) values.put(name, List.of(value.toString()));
        return this;
    }

    Typed with(String name, Evidence evidence) {
        return with(name + ".words", evidence.words()).with(name + ".document", evidence.document());
    }

    /** As it stands in the field. */
    public String one(String name) {
        return values.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }

    public boolean chose(String name, String option) {
        return values.getOrDefault(name, List.of()).contains(option);
    }

    public boolean is(String name, Object value) {
        return one(name).equals(value.toString());
    }

    public boolean has(String name) {
        return !one(name).isBlank();
    }

    List<FieldProblem> unreadable() {
        return unreadable;
    }

    /** Blank is null. */
    @Nullable
    String text(String name) {
        var given = one(name).strip();
        return given.isEmpty() ? null : given;
    }

    /** Blank is empty: the check says that it is required. */
    String must(String name) {
        return one(name).strip();
    }

    @Nullable
    LocalDate day(String name) {
        var given = text(name);
        if (given == null) return null;
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException misfit) {
            unreadable.add(new FieldProblem(name, "日付として読み取れません。 / This is not a date."));
            return null;
        }
    }

    /** 全角 digits and commas are what people type. */
    @Nullable
    Integer number(String name) {
        var given = text(name);
        if (given == null) return null;
        try {
            return Integer.valueOf(
                    Normalizer.normalize(given, Normalizer.Form.NFKC).replaceAll("[,\\s]", ""));
        } catch (NumberFormatException misfit) {
            unreadable.add(
                    new FieldProblem(
                            name,
                            "数字だけで入力してください（例：120）。わからないときは空欄にします。 / Write digits only, for example 120; leave it empty if you do not know."));
            return null;
        }
    }

    Answer answer(String name) {
        var answer = choice(name, Answer.class);
        return answer == null ? Answer.UNKNOWN : answer;
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> list) {
        var given = text(name);
        if (given == null) return null;
        var found = Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equals(given))
                .findFirst();
        if (found.isEmpty()) notInList(name);
        return found.orElse(null);
    }

    <E extends Enum<E>> Set<E> choices(String name, Class<E> list) {
        var chosen = EnumSet.noneOf(list);
        for (var given : values.getOrDefault(name, List.of())) {
            if (given.isBlank()) continue;
            var found = Arrays.stream(list.getEnumConstants())
                    .filter(one -> one.name().equals(given))
                    .findFirst();
            if (found.isEmpty()) notInList(name);
            found.ifPresent(chosen::add);
        }
        return chosen;
    }

    @Nullable
    UUID id(String name) {
        var given = text(name);
        if (given == null) return null;
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException misfit) {
            notInList(name);
            return null;
        }
    }

    Evidence evidence(String name) {
        return new Evidence(text(name + ".words"), id(name + ".document"));
    }

    private void notInList(String name) {
        unreadable.add(new FieldProblem(name, "一覧から選んでください。 / Choose from the list."));
    }
}
