package jp.ippo.local;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts to try the town with. The town listens on the loopback address only; never use these elsewhere. */
enum SampleAccounts {
    CLERK("clerk", "福祉部 給付金担当課"),
    PRIVACY_OFFICER("officer", ""),
    APPROVER("approver", ""),
    AUDITOR("auditor", ""),
    CISO("ciso", ""),
    OPERATOR("operator", "");

    private final String account;
    private final String department;

    SampleAccounts(String account, String department) {
        this.account = account;
        this.department = department;
    }

    String account() {
        return account;
    }

    String password() {
        return account + "-sample";
    }

    /** Arguments that give a service these accounts. */
    static List<String> arguments() {
        return Stream.concat(
                        Stream.of("--ippo.door.sample-passwords=true"),
                        IntStream.range(0, values().length)
                                .boxed()
                                .flatMap(n -> values()[n].arguments("--ippo.accounts[" + n + "].")))
                .toList();
    }

    private Stream<String> arguments(String prefix) {
        var all = Stream.of(
                prefix + "name=" + account, prefix + "password={noop}" + password(), prefix + "roles=" + name());
        return department.isEmpty() ? all : Stream.concat(all, Stream.of(prefix + "department=" + department));
    }
}
