package jp.ippo.intake.register.lists;

/**
 * What is wrong with one cell of a list; never its value.
 *
 * @param line of the file, counted from 1; the first row of a contract where its rows together are wrong
 * @param column its heading; empty where the whole row or file is meant
 * @param problem 日本語 / English
 */
public record ListProblem(int line, String column, String problem) {}
