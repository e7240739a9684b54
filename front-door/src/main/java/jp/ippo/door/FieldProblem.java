package jp.ippo.door;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field as the caller wrote it, for example {@code facts.affected.atMost}
 * @param problem in words, without the value
 */
public record FieldProblem(String field, String problem) {}
