package jp.ippo.notification.letters;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.LeakedItems;
import jp.ippo.notification.individuals.Mention;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.notification.individuals.Recipient;
import jp.ippo.notification.individuals.Vault;
import org.springframework.stereotype.Component;

/** Takes people out of the vault for their letters, by key and never by the order in which they come. */
@Component
class LetterReader {

    private final Vault vault;
    private final LetterPress press;

    LetterReader(Vault vault, LetterPress press) {
        this.vault = vault;
        this.press = press;
    }

    /** Of each person, in the order of the keys; empty for whoever may not be told or cannot be read. */
    List<Read> read(UUID incidentId, LetterBatch batch, List<UUID> people) {
        Map<UUID, Recipient> found = new HashMap<>();
        for (var person : vault.open(incidentId, people)) found.put(person.personId(), person);
        var written = new EnumMap<Language, Language>(Language.class);
        for (var reader : Language.values())
            written.put(reader, press.edition(incidentId, batch, reader).written());
        return people.stream()
                .map(id -> new Read(id, Optional.ofNullable(found.get(id)).flatMap(person -> letter(person, written))))
                .toList();
    }

    record Read(UUID personId, Optional<Letter> letter) {}

    private static Optional<Letter> letter(Recipient person, Map<Language, Language> written) {
        var data = person.data();
        return data == null
                ? Optional.empty()
                : Optional.of(letter(person, data, Objects.requireNonNull(written.get(data.language()))));
    }

    private static Letter letter(Recipient person, PersonalData data, Language written) {
        var address = data.address();
        var representative = data.representative();
        var addressee = data.addressee(written);
        return new Letter(
                person.personId(),
                person.reference(),
                address == null ? "" : address.postalCode(),
                address == null ? "" : address.lines(),
                // Whose child or ward it is, the envelope does not tell.
                representative == null ? addressee.oneLine() : representative.name() + " 様",
                addressee.oneLine(),
                data.items().stream().map(item -> LeakedItems.in(written, item)).toList(),
                new Voice(data.language(), data.isSpokenOf()),
                Mention.of(data, written));
    }
}
