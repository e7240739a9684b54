package jp.ippo.notification.individuals;

/**
 * 代理人・保護者: who receives the notice in a person's place. Shows nothing of itself.
 *
 * @param relation 続柄, for example 母 or 成年後見人
 */
public record Representative(String name, String relation) {

    public Representative {
        if (name.isBlank() || relation.isBlank())
            throw new IllegalArgumentException("a representative without name or relation");
    }

    @Override
    public String toString() {
        return "***";
    }
}
