/** Given by the host: throws, so that nothing here needs to go on after it. `at` is an address. */
export declare function refuse(fault: i32, at: usize): void;
