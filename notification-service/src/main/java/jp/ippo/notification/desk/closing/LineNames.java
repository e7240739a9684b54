package jp.ippo.notification.desk.closing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.ippo.notification.statistics.Dimension;
import jp.ippo.notification.statistics.YearLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names what the statistics count. */
@Component
class LineNames {

    private static final String[] COLUMNS = {
        "cases",
        "required",
        "not-required",
        "undecided",
        "persons",
        "persons-unknown",
        "filed",
        "in-time",
        "median",
        "latest"
    };

    private final MessageSource messages;

    LineNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(Dimension dimension, YearLine line, Locale locale) {
        var name = line.name();
        if (name != null) return name;
        return switch (dimension) {
            case BODY, DEPARTMENT -> line.key();
            case CAUSE -> word("cause." + line.key(), line.key(), locale);
            case PERSONS -> word("persons." + line.key(), line.key(), locale);
            case DAYS -> word("days." + line.key(), line.key(), locale);
            case ITEM -> item(line.key(), locale);
        };
    }

    String dimension(Dimension dimension, Locale locale) {
        return word("by." + dimension, dimension.name(), locale);
    }

    String total(Locale locale) {
        return word("total", "", locale);
    }

    List<String> columns(Locale locale) {
        return Stream.concat(Stream.of("year", "by", "name"), Stream.of(COLUMNS).map(column -> "column." + column))
                .map(key -> word(key, key, locale))
                .toList();
    }

    /** For example RULE43-4: a rule and the number of its item. */
    private String item(String code, Locale locale) {
        int dash = code.lastIndexOf('-');
        return String.valueOf(messages.getMessage(
                "closing.statistics.item." + code.substring(0, dash),
                new Object[] {code.substring(dash + 1)},
                code,
                locale));
    }

    private String word(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage("closing.statistics." + key, null, otherwise, locale));
    }
}
