package jp.ippo.notification.texts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.commission.*}, as far as the first contact needs it.
 *
 * @param bodies by code of the body; {@code default} for all others
 */
@ConfigurationProperties("ippo.commission")
record OfficeProperties(@DefaultValue Map<String, Office> bodies) {

    /**
     * @param contact the office that calls
     * @param firstContact whom it calls at the PPC: office, telephone, e-mail. Never built in: such numbers change
     */
    record Office(
            @Nullable String contact,
            @Nullable String contactPhone,
            @Nullable String contactEmail,
            @Nullable String firstContact) {

        String whole() {
            return Stream.of(contact, contactPhone, contactEmail)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    Optional<String> contact(String bodyCode) {
        return known(bodyCode, Office::whole);
    }

    Optional<String> commission(String bodyCode) {
        return known(bodyCode, Office::firstContact);
    }

    private Optional<String> known(String bodyCode, Function<Office, @Nullable String> part) {
        return Optional.ofNullable(bodies.get(bodyCode))
                .map(part)
                .or(() -> Optional.ofNullable(bodies.get("default")).map(part))
                .filter(text -> !text.isBlank());
    }
}
