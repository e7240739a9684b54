/**
 * What the three services say to each other: one record per event, kept free of dependencies and of logic.
 *
 * <p>The JSON files beside these records ({@code schemas/}, {@code examples/}) are the contract; the records only spell
 * it in Java. A released {@code v1} may gain optional fields; anything else is {@code v2} on a topic of its own. Nothing
 * here may carry personal data of affected people.
 */
package jp.ippo.events;
