package jp.ippo.notification.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next in a case.
 *
 * @param words key of its name in the message bundles
 * @param due last day in Asia/Tokyo; null when no day is set for it
 * @param link where it is done: {@code #anchor} on the case page, a path of the desk or an address of another service; null
 *     when it is done outside
 */
public record Task(
        String words, @Nullable LocalDate due, @Nullable String link) {}
