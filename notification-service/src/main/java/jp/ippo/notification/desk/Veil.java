package jp.ippo.notification.desk;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.door.Onlooker;
import jp.ippo.door.Restrictions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 閲覧制限 over messages of the topics: of a case that is hidden from whoever looks, that it is there and nothing it says. */
@Component
public class Veil {

    private static final Pattern ACCESS = Pattern.compile("\"access\"\\s*:\\s*\\{([^{}]*)}");

    private final Restrictions restrictions;

    Veil(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    /** For whoever asks, as it stands at this moment. */
    public Worn now() {
        var onlooker = Onlooker.now();
        return new Worn(
                restrictions.hiddenFrom(onlooker).stream().map(UUID::toString).collect(Collectors.toSet()), onlooker);
    }

    /** @param hidden ids of the cases that are not to be seen */
    public record Worn(Set<String> hidden, Onlooker onlooker) {

        /**
         * Whether a message names a hidden case anywhere, in its headers, its key or its value; or says itself that it is for
         * others, since nobody here may have been able to read it.
         */
        public boolean covers(Stream<@Nullable String> parts) {
            return parts.anyMatch(
                    part -> part != null && (hidden.stream().anyMatch(part::contains) || saysItIsForOthers(part)));
        }

        private boolean saysItIsForOthers(String part) {
            if (onlooker.readsAll()) return false;
            var access = ACCESS.matcher(part);
            if (!access.find()) return false;
            var said = access.group(1).replaceAll("\\s", "");
            return said.contains("\"restricted\":true")
                    && !said.contains("\"" + onlooker.account() + "\"")
                    && !(onlooker.officer() && said.contains("\"officers\":true"));
        }
    }
}
