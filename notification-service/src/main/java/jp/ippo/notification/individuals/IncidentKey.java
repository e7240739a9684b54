package jp.ippo.notification.individuals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the people of one incident, and marks what must be recognised again without being readable. */
final class IncidentKey {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UUID incidentId;
    private final Aead sealing;
    private final Mac marking;

    IncidentKey(UUID incidentId, Aead sealing, Mac marking) {
        this.incidentId = incidentId;
        this.sealing = sealing;
        this.marking = marking;
    }

    byte[] seal(UUID personId, PersonalData data) {
        try {
            return sealing.encrypt(JSON.writeValueAsBytes(Content.of(data)), place(personId));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a person could not be sealed", impossible);
        }
    }

    /** @throws Unreadable when it was sealed with another key, for another person, or was altered */
    PersonalData open(UUID personId, byte[] sealed) throws Unreadable {
        try {
            return JSON.readValue(sealing.decrypt(sealed, place(personId)), Content.class)
                    .data();
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException broken) {
            // Without the cause: a parser's message may quote what it read.
            throw new Unreadable();
        }
    }

    byte[] sealBytes(byte[] place, byte[] bytes) {
        try {
            return sealing.encrypt(bytes, place);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("bytes could not be sealed", impossible);
        }
    }

    byte[] openBytes(byte[] place, byte[] sealed) {
        try {
            return sealing.decrypt(sealed, place);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealed bytes do not open with this incident's key");
        }
    }

    byte[] markFile(byte[] digest) {
        return mark("file", digest);
    }

    byte[] mark(String kind, byte[] content) {
        try {
            var prefix = kind.getBytes(UTF_8);
            return marking.computeMac(ByteBuffer.allocate(prefix.length + 1 + content.length)
                    .put(prefix)
                    .put((byte) 0)
                    .put(content)
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a mark could not be computed", impossible);
        }
    }

    /** Associated data: a sealed person moved to another row or incident does not open. */
    private byte[] place(UUID personId) {
        return ByteBuffer.allocate(32)
                .putLong(incidentId.getMostSignificantBits())
                .putLong(incidentId.getLeastSignificantBits())
                .putLong(personId.getMostSignificantBits())
                .putLong(personId.getLeastSignificantBits())
                .array();
    }

    /** A sealed person that does not open. */
    static final class Unreadable extends Exception {

        Unreadable() {
            super("a sealed person does not open with this incident's key");
        }
    }

    /** What is under the seal. Version 1 ended with the items; later versions add fields that may be missing. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Content(
            int v,
            String name,
            @Nullable String honorific,
            @Nullable String email,
            List<String> items,
            @Nullable String postalCode,
            @Nullable String address,
            @Nullable String telephone,
            @Nullable String representative,
            @Nullable String relation,
            @Nullable Language language,
            @Nullable Channel channel,
            @Nullable Set<Caution> cautions) {

        static Content of(PersonalData data) {
            var email = data.email();
            var address = data.address();
            var representative = data.representative();
            return new Content(
                    2,
                    data.name(),
                    data.honorific(),
                    email == null ? null : email.value(),
                    data.items(),
                    address == null ? null : address.postalCode(),
                    address == null ? null : address.lines(),
                    data.telephone(),
                    representative == null ? null : representative.name(),
                    representative == null ? null : representative.relation(),
                    data.language() == Language.JAPANESE ? null : data.language(),
                    data.channel(),
                    data.cautions());
        }

        PersonalData data() {
            return new PersonalData(
                    name,
                    Objects.requireNonNullElse(honorific, ""),
                    email == null ? null : new EmailAddress(email),
                    items,
                    address == null ? null : new PostalAddress(Objects.requireNonNullElse(postalCode, ""), address),
                    telephone,
                    representative == null || relation == null ? null : new Representative(representative, relation),
                    Objects.requireNonNullElse(language, Language.JAPANESE),
                    Objects.requireNonNullElse(channel, email == null ? Channel.LETTER : Channel.E_MAIL),
                    Objects.requireNonNullElse(cautions, Set.of()));
        }

        @Override
        public String toString() {
            return "Content[***]";
        }
    }
}
