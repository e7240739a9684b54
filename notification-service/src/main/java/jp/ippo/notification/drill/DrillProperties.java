package jp.ippo.notification.drill;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.drill.*}
 *
 * @param addresses where mail of a drill may go: whole addresses ({@code trainer@city.example.jp}) and domains
 *     ({@code drill.example.jp}, which does not mean the domains below it); empty: no mail of a drill leaves
 */
@ConfigurationProperties("ippo.drill")
record DrillProperties(@DefaultValue List<String> addresses) {}
