package jp.ippo.notification.mailing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code ippo.notices.*}
 *
 * @param checkAddress where everybody reaches the page {@code /check}, for example {@code notices.city.example.jp/check};
 *     printed as people type it, without {@code https://}. Without it a notice is checked by telephone.
 */
@ConfigurationProperties("ippo.notices")
record NoticeProperties(@Nullable String checkAddress) {

    private static final Pattern TYPED =
            Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?");

    NoticeProperties {
        checkAddress = checkAddress == null || checkAddress.isBlank()
                ? null
                : checkAddress.strip().replaceFirst("^https://", "");
        if (checkAddress != null && !TYPED.matcher(checkAddress).matches())
            throw new IllegalArgumentException(
                    "ippo.notices.check-address must be an address as people type it, for example notices.city.example.jp/check");
    }
}
