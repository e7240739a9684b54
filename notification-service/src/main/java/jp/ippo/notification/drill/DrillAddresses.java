package jp.ippo.notification.drill;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where mail of a drill may go. What is not plainly one of these addresses is none of them. */
final class DrillAddresses {

    /** No quoted names, comments, groups or routes: with them an address can lead elsewhere than its end says. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.+_=~^&*{}|$'?/-]+@[A-Za-z0-9.-]+");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final Set<String> addresses;
    private final Set<String> domains;

    /** @throws IllegalArgumentException for an entry that is neither an address nor a domain */
    DrillAddresses(List<String> configured) {
        var entries = configured.stream().map(DrillAddresses::lower).toList();
        entries.forEach(DrillAddresses::check);
        this.addresses = entries.stream().filter(entry -> entry.contains("@")).collect(Collectors.toUnmodifiableSet());
        this.domains = entries.stream().filter(entry -> !entry.contains("@")).collect(Collectors.toUnmodifiableSet());
    }

    boolean contain(String address) {
        if (!PLAIN.matcher(address).matches()) return false;
        var wanted = lower(address);
        return addresses.contains(wanted) || domains.contains(wanted.substring(wanted.indexOf('@') + 1));
    }

    private static void check(String entry) {
        if (!PLAIN.matcher(entry).matches() && !DOMAIN.matcher(entry).matches())
            throw new IllegalArgumentException("ippo.drill.addresses: neither an address nor a domain: " + entry);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
