package jp.ippo.notification.letters;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.letters.*}
 *
 * @param perFile how many letters the printer gets in one file
 * @param sender lines at the upper right under the date and the name of the body, for example the address of the office
 */
@ConfigurationProperties("ippo.letters")
record LettersProperties(
        @DefaultValue Envelope envelope,
        @DefaultValue("1000") int perFile,
        @DefaultValue List<String> sender) {

    LettersProperties {
        if (perFile < 1 || perFile > 10_000)
            throw new IllegalArgumentException("ippo.letters.per-file: from 1 to 10000 letters");
        sender = List.copyOf(sender);
    }
}
