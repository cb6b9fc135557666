package io.lyceum.benchmarks.tax;

/**
 * A question both sides answer.
 *
 * @param query what the subgraph is asked
 * @param path the rival's endpoint
 * @param selects how many statements it takes, on both sides
 * @param targets the rival's throughput is 1: what is to be reached first, and in the end
 */
record Shape(String name, String query, String path, int selects, double[] targets) {

    static final Shape WITH_CHILDREN = new Shape(
            "50 courses with 4 modules each",
            "query Catalogue($first: Int!) { courses(first: $first) { nodes { id title modules { id title position } } } }",
            "/courses-with-modules",
            2,
            new double[] {0.65, 0.85});

    static final Shape FLAT = new Shape(
            "50 courses of 10 fields",
            "query Catalogue($first: Int!) { courses(first: $first) { nodes { id title slug shortDescription description level language status"
                    + " isFree publishedAt } } }",
            "/courses",
            1,
            new double[] {0.60, 0.75});
}
