package jp.ippo.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** {@code ippo.accounts[n].*}: the local accounts. Without any, nobody can come in but through the issuer. */
@Validated
@ConfigurationProperties("ippo")
record AccountsProperties(@DefaultValue List<@Valid Account> accounts) {

    /**
     * @param name what the person signs in with
     * @param password encoded, with its scheme in front: {@code {bcrypt}$2a$…}
     * @param department the department a clerk belongs to; null for offices that see all
     * @param changeFirstPassword whether the password of the configuration opens nothing but the page to change it; false
     *     for programs
     */
    record Account(
            @NotBlank String name,
            @NotBlank String password,
            @NotEmpty Set<Role> roles,
            @Nullable String department,
            @DefaultValue("true") boolean changeFirstPassword) {

        /** In the clear, for samples and tests: {@code {noop}…}. */
        boolean isSample() {
            return password.startsWith("{noop}");
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "Account[" + name + ", " + roles + "]";
        }
    }
}
