package jp.ippo.notification.mailing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of people who do not exist. */
final class People {

    private People() {}

    /** @param tag keeps the addresses of tests apart that share a mailbox */
    static String list(int people, String tag) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> "住民%d号,%s,氏名;住所,様\n".formatted(i, address(i, tag)))
                .collect(Collectors.joining("", "氏名,メール,項目,敬称\n", ""));
    }

    static String address(int number, String tag) {
        return "p" + number + "." + tag + "@example.jp";
    }
}
