package jp.ippo.notification.individuals.lists;

/**
 * What is wrong with one row of a list.
 *
 * @param line in the file, counted from 1 with the header; 0 when the file as a whole is meant
 * @param field name of the column, or {@code file} or {@code row}
 * @param problem in words, never with the value
 */
public record RowProblem(int line, String field, String problem) {}
